#!/bin/bash
# Shows that ModemManager finds the module: its Quectel plugin probes it, `mmcli -L` lists a BC26, `mmcli --command`
# runs two QLW commands, and `mmcli --enable` takes it to "registered". What mmcli says goes to standard output.
#
#     sudo extras/modemmanager/find-module.sh [DIRECTORY]     keeps trace and logs in DIRECTORY
#
# Needs root, Linux with a serial port ttyS0 that nobody uses, and on Debian: modemmanager (polkitd comes with it),
# dbus-daemon, util-linux. It takes half a minute. Run here with ModemManager 1.20.4 of Debian 12.
#
# ModemManager takes only ports that the kernel lists, and asks D-Bus and polkit. So all of it runs beside the system,
# in a mount namespace: there /dev is a small one whose ttyS0 is the link to the module's PTY, udev's rules say "use
# this port", and the bus is a private one. Nothing of the system's own is asked or changed.
set -euo pipefail
unset CDPATH

readonly PORT=ttyS0
readonly BUILD_S_MAX=600
readonly WAIT_S_MAX=60
readonly POLKITD=/usr/lib/polkit-1/polkitd

say() {
    echo "find-module: $*" >&2
}

die() {
    say "$*"
    exit 3
}

# Runs until "$@" succeeds, or the seconds $1 are over, or the process $2 is gone.
await() {
    local seconds=$1 process=$2
    shift 2
    for ((i = 0; i < seconds * 5; i++)); do
        "$@" >/dev/null 2>&1 && return 0
        kill -0 "$process" 2>/dev/null || return 1
        sleep 0.2
    done
    return 1
}

started=()

# Ends what was started, the last first.
end_all() {
    local i
    for ((i = ${#started[@]} - 1; i >= 0; i--)); do
        kill "${started[i]}" 2>/dev/null || true
        wait "${started[i]}" 2>/dev/null || true
    done
}

start_module() {
    "$fauxband" run --pty module.tty --trace trace.txt >module.log 2>&1 &
    started+=($!)
    await "$BUILD_S_MAX" $! grep -qx ready module.log || die "the module does not start: $(<module.log)"
}

start_bus() {
    cat >bus.conf <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=$PWD/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
  </policy>
</busconfig>
END
    export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$PWD/bus"
    dbus-daemon --config-file=bus.conf --nofork --nopidfile >bus.log 2>&1 &
    started+=($!)
    await "$WAIT_S_MAX" $! test -S bus || die "the bus does not start: $(<bus.log)"
    "$POLKITD" --no-debug >polkit.log 2>&1 &
    started+=($!)
}

# A /dev with the port in it. Root's locks do not stop root, and the link follows the module to a new PTY.
mount_devices() {
    local name
    mkdir dev
    mount -t tmpfs -o mode=755 tmpfs dev
    for name in null zero full random urandom tty ptmx; do
        touch "dev/$name"
        mount --bind "/dev/$name" "dev/$name"
    done
    mkdir dev/pts
    mount --rbind /dev/pts dev/pts
    ln -s "$PWD/module.tty" "dev/$PORT"
    mount --rbind dev /dev
}

mount_rules() {
    mkdir rules
    printf '%s\n' 'ENV{ID_MM_CANDIDATE}="1"' 'ENV{ID_MM_DEVICE_PROCESS}="1"' >rules/77-mm-fauxband.rules
    mount --bind rules /usr/lib/udev/rules.d
}

modem_is_listed() {
    mmcli -L | grep -q /Modem/
}

modem_is() {
    mmcli -m any | grep -q "state: $1\$"
}

start_modem_manager() {
    echo "action=add,subsystem=tty,name=$PORT,uid=bc26" >events
    ModemManager --debug --test-no-udev --test-no-suspend-resume --no-auto-scan --filter-policy=strict \
        --initial-kernel-events="$PWD/events" >modemmanager.log 2>&1 &
    started+=($!)
    await "$WAIT_S_MAX" $! modem_is_listed || die "no modem was found: see modemmanager.log"
    # It is listed before all that it can do is known; commands wait for that.
    await "$WAIT_S_MAX" $! modem_is disabled || die "it is not initialised"
}

ask() {
    echo "\$ mmcli $*"
    mmcli "$@"
}

inside() {
    fauxband=$1
    trap end_all EXIT
    trap 'exit 130' INT TERM
    start_module
    start_bus
    mount_devices
    mount_rules
    start_modem_manager
    ask -L
    ask -m any --command='+QLWSERV="180.101.147.115",5683'
    ask -m any --command='+QLWSERV?'
    ask -m any --enable
    await "$WAIT_S_MAX" "${started[-1]}" modem_is registered || say "it does not register"
    ask -m any
}

outside() {
    local root keep=${1:-} program result=0
    root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
    ((EUID == 0)) || die "needs root, for a mount namespace"
    for program in ModemManager mmcli dbus-daemon unshare "$POLKITD"; do
        command -v "$program" >/dev/null || die "$program is not installed"
    done
    [[ -e /sys/class/tty/$PORT ]] || die "the kernel knows no $PORT here"
    [[ -z $keep ]] || keep=$(mkdir -p "$keep" && cd "$keep" && pwd)
    place=$(mktemp -d)
    # The mounts are the namespace's alone: out here there is nothing below but files.
    trap 'rm -rf --one-file-system "$place"' EXIT
    # Polkit and the bus serve other users too.
    chmod 755 "$place"
    cd "$place"
    unshare --mount --propagation private "$root/extras/modemmanager/find-module.sh" --inside "$root/fauxband" &
    inner=$!
    trap 'kill "$inner" 2>/dev/null || true' INT TERM
    wait "$inner" || result=$?
    # Told to end, the first wait is over at once; what is inside still ends what it started.
    wait "$inner" || result=$?
    cd "$root"
    if [[ -n $keep ]]; then
        cp "$place"/*.log "$place"/trace.txt "$keep"
    fi
    return "$result"
}

if [[ ${1:-} == --inside ]]; then
    inside "$2"
else
    outside "$@"
fi
