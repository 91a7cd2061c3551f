/* A small meter with a common mistake: it takes the next line for the answer, whatever it is.
 *
 *     cc -o host-buggy host-buggy.c && ./host-buggy TTY
 */
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static int port;

/* The next line that is not empty, or NULL when none comes in time. */
static const char *read_line(int seconds)
{
    static char line[1200];
    static size_t used;
    char c;

    for (;;) {
        struct pollfd heard = {.fd = port, .events = POLLIN};

        if (poll(&heard, 1, seconds * 1000) <= 0 || read(port, &c, 1) != 1)
            return NULL;
        if (c == '\n' || c == '\r') {
            if (used > 0) {
                line[used] = '\0';
                used = 0;
                return line;
            }
        } else if (used < sizeof line - 1) {
            line[used++] = c;
        }
    }
}

static int ask(const char *command)
{
    char text[1200];
    int length = snprintf(text, sizeof text, "%s\r", command);
    const char *answer;

    if (write(port, text, (size_t)length) != length)
        return 0;
    answer = read_line(5);
    if (answer != NULL && strcmp(answer, command) == 0)
        answer = read_line(5); /* that was the echo */
    /* The mistake: a report may come before the answer, and this takes it for one that cannot be. */
    if (answer != NULL && strcmp(answer, "OK") != 0 && strcmp(answer, "ERROR") != 0) {
        fprintf(stderr, "no module answers %s\n", answer);
        _exit(1);
    }
    return answer != NULL && strcmp(answer, "OK") == 0;
}

static int expect(const char *text, int seconds)
{
    const char *line;

    while ((line = read_line(seconds)) != NULL) {
        if (strcmp(line, text) == 0)
            return 1;
        if (strstr(line, " FAIL") != NULL)
            return 0;
    }
    return 0;
}

static int registered(void)
{
    return ask("ATE0") && ask("AT+QLWDEL") && ask("AT+QLWSERV=\"180.101.147.115\",5683")
        && ask("AT+QLWCONF=\"867724030023557\"") && ask("AT+QLWADDOBJ=19,0,1,\"0\"")
        && ask("AT+QLWADDOBJ=19,1,1,\"0\"") && ask("AT+QLWOPEN=0") && expect("CONNECT OK", 140)
        && expect("+QLWOBSERVE: 0,19,0,0", 10);
}

int main(int argc, char **argv)
{
    struct termios raw;
    unsigned count = 0;

    if (argc < 2 || (port = open(argv[1], O_RDWR | O_NOCTTY)) < 0) {
        fprintf(stderr, "usage: host-buggy TTY\n");
        return 2;
    }
    tcgetattr(port, &raw);
    cfmakeraw(&raw);
    tcsetattr(port, TCSANOW, &raw);
    for (;;) {
        if (registered()) {
            char command[64];

            do {
                usleep(500000);
                snprintf(command, sizeof command, "AT+QLWDATASEND=19,0,0,2,%04X,0x0100", ++count & 0xFFFFu);
            } while (ask(command) && expect("SEND OK", 140));
        }
        usleep(100000);
    }
}
