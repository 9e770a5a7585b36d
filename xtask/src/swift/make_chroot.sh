# Makes a Debian 13 with Swift: make_chroot ROOT MIRROR
# Runs in a mount namespace of its own, so every mount ends with it.
root=$1
mirror=$2
partial=$root.partial
mkdir -p "$(dirname "$root")"

# Two at once would build into each other; the second finds the first one's.
exec 9>"$root.lock"
flock 9
if [ -d "$root" ]; then exit 0; fi
# What an earlier run left half-built.
rm -rf --one-file-system "$partial" "$root.tools"

if ! command -v debootstrap >/dev/null; then
    # Unpacked, not installed: the machine stays as it is.
    mkdir -p "$root.tools"
    cd "$root.tools"
    apt-get download -q -o APT::Sandbox::User=root debootstrap || {
        echo "debootstrap is missing: apt-get update && apt-get install debootstrap" >&2
        exit 1
    }
    dpkg-deb --extract debootstrap_*.deb .
    export DEBOOTSTRAP_DIR="$root.tools/usr/share/debootstrap"
    PATH="$root.tools/usr/sbin:$PATH"
    cd /
fi

debootstrap --variant=minbase trixie "$partial" "$mirror"
mount --bind /proc "$partial/proc"
mount --bind /dev "$partial/dev"
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
chroot "$partial" apt-get install -q -y --no-install-recommends \
    swiftlang libc6-dev libstdc++-14-dev gcc g++ ca-certificates
chroot "$partial" apt-get clean
chroot "$partial" swift --version
umount "$partial/dev" "$partial/proc"
rm -rf --one-file-system "$root.tools"
mv "$partial" "$root"
