/* A small meter that lives through what a BC26 and its network do.
 *
 *     cc -o host-good host-good.c && ./host-good TTY
 */
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum result { GOOD, BAD, NOTHING };

static int port = -1;
static int observed;

static long long now_ms(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

static int open_line(const char *path)
{
    struct termios raw;

    if (port >= 0)
        close(port);
    port = open(path, O_RDWR | O_NOCTTY);
    if (port < 0)
        return 0;
    tcgetattr(port, &raw);
    cfmakeraw(&raw);
    return tcsetattr(port, TCSANOW, &raw) == 0;
}

/* The next line that is not empty, or NULL when the time is over or the line is gone. */
static const char *read_line(long long until)
{
    static char line[1200];
    static size_t used;
    char c;

    for (;;) {
        struct pollfd heard = {.fd = port, .events = POLLIN};
        long long left = until - now_ms();

        if (left <= 0 || poll(&heard, 1, (int)left) <= 0 || read(port, &c, 1) != 1) {
            used = 0;
            return NULL;
        }
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

/* Reads until one of the two comes; whatever else comes is a report. */
static enum result await(const char *good, const char *bad, int seconds)
{
    long long until = now_ms() + seconds * 1000LL;
    const char *line;

    while ((line = read_line(until)) != NULL) {
        if (strcmp(line, good) == 0)
            return GOOD;
        if (strcmp(line, bad) == 0)
            return BAD;
        if (strncmp(line, "+QLWOBSERVE: 0,19,0", 19) == 0)
            observed = 1;
        else if (strncmp(line, "+QLWOBSERVE: 1,19,0", 19) == 0)
            observed = 0;
    }
    return NOTHING;
}

static enum result ask(const char *command, int seconds)
{
    char text[1200];
    int length = snprintf(text, sizeof text, "%s\r", command);

    if (write(port, text, (size_t)length) != length)
        return NOTHING;
    return await("OK", "ERROR", seconds);
}

/* AT until somebody answers: a module that sleeps or boots loses the first ones. */
static int knock(void)
{
    for (int i = 0; i < 120; i++)
        if (ask("AT", 1) == GOOD)
            return 1;
    return 0;
}

static int registered(void)
{
    static const char *const commands[] = {
        "ATE0",
        "AT+QLWDEL",
        "AT+QLWSERV=\"180.101.147.115\",5683",
        "AT+QLWCONF=\"867724030023557\"",
        "AT+QLWADDOBJ=19,0,1,\"0\"",
        "AT+QLWADDOBJ=19,1,1,\"0\"",
        "AT+QLWOPEN=0",
    };

    if (!knock())
        return 0;
    observed = 0;
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (ask(commands[i], 6) != GOOD)
            return 0;
    if (await("CONNECT OK", "CONNECT FAIL", 140) != GOOD)
        return 0;
    for (long long until = now_ms() + 10000; !observed;) {
        const char *line = read_line(until);

        if (line == NULL)
            return 0;
        observed = strncmp(line, "+QLWOBSERVE: 0,19,0", 19) == 0;
    }
    return 1;
}

int main(int argc, char **argv)
{
    unsigned count = 0;

    if (argc < 2) {
        fprintf(stderr, "usage: host-good TTY\n");
        return 2;
    }
    for (;;) {
        if (open_line(argv[1]) && registered()) {
            char command[64];

            do {
                usleep(500000);
                snprintf(command, sizeof command, "AT+QLWDATASEND=19,0,0,2,%04X,0x0100", ++count & 0xFFFFu);
            } while (ask(command, 6) == GOOD && await("SEND OK", "SEND FAIL", 140) == GOOD);
        }
        sleep(1);
    }
}
