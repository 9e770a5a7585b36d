# Runs a command in the chroot: enter_chroot ROOT FOLDER VISIBLE... -- PROGRAM ARGUMENT...
# Runs in a mount namespace of its own, so every mount ends with it.
root=$1
folder=$2
shift 2
mount --bind /proc "$root/proc"
mount --bind /dev "$root/dev"
while [ "$1" != -- ]; do
    mkdir -p "$root$1"
    mount --bind "$1" "$root$1"
    shift
done
shift
export HOME=/root PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin LC_ALL=C.UTF-8
# shellcheck disable=SC2016 # the inner shell expands these
exec chroot "$root" sh -c 'cd "$1" && shift && exec "$@"' enter "$folder" "$@"
