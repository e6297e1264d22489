#!/usr/bin/env bash
# Gives a Debian or Ubuntu machine both hosts that the tests need: Plasma 5.27 and Plasma 6.
#
# The one that the machine's own apt offers is installed on the machine; the other goes into a folder
# made by debootstrap (a distribution offers only one of the two), as a chroot that shares /proc, /dev
# and /tmp with the machine, so that paths under /tmp and X sockets are the same in both.
#
#   scripts/hosts.sh            install what is missing; does nothing when all is there
#   scripts/hosts.sh --native   also the C++ toolchains, for widgets with a native plugin
#   scripts/hosts.sh --check    only say what is there; exit code 1 when something is missing
#   scripts/hosts.sh --remove   remove the folder. Never do that by hand: your /tmp and /dev are mounted in it
#
# PLASMOID_HOSTS_DIR     where the folder goes       (/var/cache/rollup-plugin-plasmoid)
# PLASMOID_HOSTS_MIRROR  package mirror for it       (the machine's own)
# PLASMOID_HOSTS_SUITE   distribution release in it  (chosen by what the machine has)
set -euo pipefail
# sort and comm have to agree on the order of names
export LC_ALL=C

hosts_dir=${PLASMOID_HOSTS_DIR:-/var/cache/rollup-plugin-plasmoid}
check_only=false
remove_only=false
native=false

# ---------------------------------------------------------------- what gets installed

# Once, on the machine: the X server of both hosts, and what drives and looks at it; tools that judge packages.
machine_packages=(
  debootstrap xz-utils xvfb xauth openbox wmctrl xdotool x11-utils x11-xserver-utils imagemagick
  zip unzip gettext libxml2-utils
)

# In both hosts. Without fonts Qt draws boxes; without locales gettext ignores LANGUAGE.
host_packages=(systemd dbus-daemon dbus-x11 breeze-icon-theme fonts-noto-core locales)

plasma5_packages=(
  # plasmoidviewer says "Containment doesn't exist" without plasma-desktop
  plasma-sdk plasma-desktop plasma-workspace kpackagetool5 qml qmlscene
  # the settings dialog is an empty window without these
  qml-module-org-kde-kitemmodels qml-module-org-kde-kcm
  qml-module-org-kde-kquickcontrols qml-module-org-kde-kquickcontrolsaddons
  qml-module-qtquick-dialogs qml-module-qtquick-controls qml-module-qtquick-controls2
  # what widgets import
  qml-module-org-kde-kirigami2 qml-module-org-kde-kcoreaddons qml-module-org-kde-kconfig
  qml-module-org-kde-notifications qml-module-org-kde-draganddrop qml-module-qtgraphicaleffects
  qml-module-qtquick-localstorage qml-module-qtquick-xmllistmodel qml-module-qtwebsockets
  qml-module-qtmultimedia qml-module-qt-labs-folderlistmodel qml-module-qt-labs-platform
  qml-module-qttest
)

plasma6_packages=(
  plasma-sdk plasma-desktop plasma-workspace kpackagetool6 qml-qt6
  qml6-module-org-kde-kitemmodels qml6-module-org-kde-kcmutils qml6-module-org-kde-iconthemes
  qml6-module-org-kde-kquickcontrols qml6-module-org-kde-kquickcontrolsaddons
  qml6-module-qtquick-dialogs qml6-module-qtquick-controls qml6-module-org-kde-desktop
  qml6-module-org-kde-kirigami qml6-module-org-kde-coreaddons qml6-module-org-kde-config
  qml6-module-org-kde-notifications qml6-module-org-kde-draganddrop
  qml6-module-org-kde-plasma-plasma5support qml6-module-qt5compat-graphicaleffects
  qml6-module-qtquick-localstorage qml6-module-qtqml-xmllistmodel qml6-module-qtwebsockets
  qml6-module-qtmultimedia qml6-module-qt-labs-folderlistmodel qml6-module-qt-labs-platform
  qml6-module-qttest
  # judges: qmllint, kpluginmetadata.schema.json
  qt6-declarative-dev-tools libkf6coreaddons-dev
)

# Programs that have to be there in the end, whatever the packages are called.
programs=(/usr/bin/plasmoidviewer /usr/bin/plasmashell)

native_packages=(cmake ninja-build g++ extra-cmake-modules)
plasma5_native_packages=(qtdeclarative5-dev libkf5plasma-dev)
plasma6_native_packages=(qt6-declarative-dev qt6-declarative-dev-tools libplasma-dev)

# Languages that tests ask a host for. (C.UTF-8 is always there.)
test_locales=(de_DE fr_FR)

# ---------------------------------------------------------------- helpers

say() { printf 'hosts: %s\n' "$*"; }
fail() { printf 'hosts: %s\n' "$*" >&2; exit 1; }
show_log() { tail -n 30 "$logs/$1.log" >&2; fail "$2, see $logs/$1.log"; }

# The packages of one host, given its Plasma: one in each line.
packages_of() {
  local plasma=$1
  local -n own=plasma${1}_packages own_native=plasma${1}_native_packages
  printf '%s\n' "${host_packages[@]}" "${own[@]}"
  [ "$plasma" != "$machine_plasma" ] || printf '%s\n' "${machine_packages[@]}"
  ! $native || printf '%s\n' "${native_packages[@]}" "${own_native[@]}"
}

# Those of the packages given on standard input that are not fully installed below the root $1.
not_installed() {
  sort -u | comm -23 - <(
    dpkg-query --admindir="$1/var/lib/dpkg" -W -f='${db:Status-Abbrev} ${Package}\n' 2>/dev/null |
      sed -n 's/^ii  *//p' | sort -u
  )
}

# A command in the root $1: "" is the machine itself.
inside() {
  local root=$1
  shift
  if [ -z "$root" ]; then
    env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"
  else
    env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 HOME=/root TMPDIR=/tmp \
      PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin chroot "$root" "$@"
  fi
}

apt_get() {
  local root=$1
  shift
  inside "$root" apt-get -q -y -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 \
    -o Dpkg::Options::=--force-unsafe-io -o Dpkg::Options::=--force-confold "$@"
}

# A repository that does not answer, of a third party say, is not our business.
update_lists() { apt_get "$1" update || true; }

candidate() { inside "$1" apt-cache policy "$2" 2>/dev/null | sed -n 's/^ *Candidate: //p' | grep -v '(none)' || true; }

is_mounted() { awk -v dir="$1" '$5 == dir { found = 1 } END { exit !found }' /proc/self/mountinfo; }

# Mounts below a folder, innermost first. (mountinfo writes a space as \040.)
mounts_below() {
  awk -v dir="$1/" 'index($5, dir) == 1 { print $5 }' /proc/self/mountinfo | sort -r | sed 's/\\040/ /g'
}

# Never removes through a mount: /tmp and /dev of the machine may be bound in there.
remove_folder() {
  local dir=$1 mount
  [ -e "$dir" ] || return 0
  while read -r mount; do umount "$mount" || umount -l "$mount"; done < <(mounts_below "$dir")
  [ -z "$(mounts_below "$dir")" ] && ! [ "$dir/tmp" -ef /tmp ] && ! [ "$dir/dev" -ef /dev ] ||
    fail "cannot unmount what is below $dir; unmount it and run this again"
  rm -rf --one-file-system "$dir"
}

# The machine's own mirror, whichever file and format it is written in: apt itself knows best.
own_mirror() {
  local uri suite list
  while read -r uri suite; do
    case $suite in "$codename" | stable | testing | unstable | sid) ;; *) continue ;; esac
    case $uri in
      mirror+file:*)
        list=${uri#mirror+file:}
        awk '/^https?:/ { print $1; exit }' "${list%/}" && return
        ;;
      http:* | https:*) printf '%s\n' "${uri%/}" && return ;;
    esac
  done < <(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' 'Component: main' | sort -u)
}

mirror_has() {
  local probe
  probe=$(mktemp)
  /usr/lib/apt/apt-helper -qq download-file "$1/dists/$2/InRelease" "$probe" >/dev/null 2>&1 &&
    { rm -f "$probe"; return 0; }
  rm -f "$probe"
  return 1
}

# The release that has the Plasma which this machine lacks. Of Ubuntu's short-lived releases the mirror keeps few.
folder_suite() {
  local suite
  if [ -n "${PLASMOID_HOSTS_SUITE:-}" ]; then
    printf '%s\n' "$PLASMOID_HOSTS_SUITE"
    return
  fi
  case $distribution-$folder_plasma in
    debian-5) printf 'bookworm\n' ;;
    debian-6) printf 'trixie\n' ;;
    ubuntu-5) printf 'noble\n' ;;
    ubuntu-6)
      for suite in resolute questing plucky oracular; do
        ! mirror_has "$1" "$suite" || { printf '%s\n' "$suite"; return; }
      done
      ;;
  esac
}

# ---------------------------------------------------------------- the steps

# A base system in a folder. It gets its name only when it is complete, so a broken-off one is made anew.
make_folder() {
  local new=$folder.new mirror suite script mount
  local -a options=(--variant=minbase)
  mirror=${PLASMOID_HOSTS_MIRROR:-$(own_mirror)}
  [ -n "$mirror" ] || fail "no package mirror found in apt's sources; set PLASMOID_HOSTS_MIRROR"
  suite=$(folder_suite "$mirror")
  [ -n "$suite" ] || fail "the mirror has no release with Plasma $folder_plasma; set PLASMOID_HOSTS_MIRROR and PLASMOID_HOSTS_SUITE"
  script=/usr/share/debootstrap/scripts/$suite
  # a debootstrap older than the release does not know its name; all recent ones are made alike
  if [ "$distribution" = ubuntu ]; then
    options+=(--components=main,universe)
    [ -e "$script" ] || script=/usr/share/debootstrap/scripts/gutsy
  else
    [ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid
  fi
  remove_folder "$folder"
  remove_folder "$new"
  say "Plasma $folder_plasma: base system ($distribution $suite) in $folder"
  debootstrap "${options[@]}" "$suite" "$new" "$mirror" "$script" >"$logs/debootstrap.log" 2>&1 9>&- ||
    show_log debootstrap "debootstrap failed"

  # no services in a chroot; no manuals, which are a third of the files
  printf '#!/bin/sh\nexit 101\n' >"$new/usr/sbin/policy-rc.d"
  chmod +x "$new/usr/sbin/policy-rc.d"
  mkdir -p "$new/etc/dpkg/dpkg.cfg.d"
  printf '%s\n' 'path-exclude=/usr/share/man/*' 'path-exclude=/usr/share/doc/*' 'path-exclude=/usr/share/info/*' force-unsafe-io \
    >"$new/etc/dpkg/dpkg.cfg.d/hosts"
  # the chroot reaches the mirror the way the machine does
  apt-config dump | grep -E '^Acquire::(http|https|Check-Valid-Until|Check-Date)\b.*"[^"]+";$' \
    >"$new/etc/apt/apt.conf.d/01machine" || true
  printf '%s\n' 'APT::Install-Recommends "false";' 'Acquire::Languages "none";' >"$new/etc/apt/apt.conf.d/02hosts"
  if [ -e /etc/ssl/certs/ca-certificates.crt ]; then
    mkdir -p "$new/etc/ssl/certs"
    cp -L /etc/ssl/certs/ca-certificates.crt "$new/etc/ssl/certs/ca-certificates.crt"
  fi
  while read -r mount; do umount "$mount"; done < <(mounts_below "$new")
  mv "$new" "$folder"
}

# Mounts do not survive a restart of the machine, so this belongs to every run.
mount_folder() {
  local dir
  for dir in proc dev tmp; do
    is_mounted "$folder/$dir" && continue
    # with what is mounted below (/dev/shm, /dev/pts); slave, so that unmounting here touches only here
    mount --rbind "/$dir" "$folder/$dir"
    mount --make-rslave "$folder/$dir"
  done
}

folder_is_mounted() { is_mounted "$folder/proc" && is_mounted "$folder/dev" && is_mounted "$folder/tmp"; }

install_host() {
  local plasma=$1 root=$2 locale wanted unknown
  wanted=$(packages_of "$plasma" | not_installed "$root")
  unknown=
  if [ -n "$wanted" ]; then
    [ -n "$(candidate "$root" plasma-sdk)" ] || update_lists "$root"
    # names that this release does not have
    unknown=$(comm -23 <(printf '%s\n' "$wanted") <(inside "$root" apt-cache pkgnames | sort -u))
    wanted=$(comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$unknown"))
    [ -z "$unknown" ] || printf 'not offered here: %s\n' $unknown
  fi
  if [ -n "$wanted" ]; then
    # again when the lists are older than the mirror's files, or a run was broken off
    apt_get "$root" install --no-install-recommends $wanted || {
      update_lists "$root"
      inside "$root" dpkg --configure -a
      apt_get "$root" install --no-install-recommends --fix-broken $wanted
    }
    apt_get "$root" clean
  fi
  for program in "${programs[@]}" "/usr/lib/qt$plasma/bin/qml" "/usr/bin/kpackagetool$plasma"; do
    [ -x "$root$program" ] || { printf '%s is missing\n' "$program"; return 1; }
  done
  for locale in "${test_locales[@]}"; do
    inside "$root" localedef -i "$locale" -f UTF-8 "$locale.UTF-8"
  done
  # a session bus refuses to start without one
  [ -s "$root/etc/machine-id" ] || inside "$root" dbus-uuidgen --ensure=/etc/machine-id
  mkdir -p "$root$state"
  printf '%s\n' $unknown >"$root$state/$(marker "$plasma")"
}

# KDE's schema of main.xml is in no binary package, so it comes out of a source package. Nobody needs it to run.
fetch_kcfg_schema() {
  local source=kconfig work=$folder/var/cache/hosts-source
  local -a only=(-o Dir::Etc::sourcelist=/etc/apt/hosts-source.list -o Dir::Etc::sourceparts=- -o APT::Get::List-Cleanup=0)
  [ "$folder_plasma" = 5 ] || source=kf6-kconfig
  sed -n 's/^deb /deb-src /p' "$folder/etc/apt/sources.list" >"$folder/etc/apt/hosts-source.list"
  rm -rf "$work" && mkdir -p "$work"
  apt_get "$folder" "${only[@]}" update &&
    inside "$folder" sh -c 'cd /var/cache/hosts-source && exec "$@"' sh \
      apt-get -q --download-only -o APT::Sandbox::User=root "${only[@]}" source "$source" &&
    tar -xf "$work"/*.orig.tar.xz -O --wildcards '*/kcfg.xsd' >"$work/kcfg.xsd" &&
    mv "$work/kcfg.xsd" "$folder$state/kcfg.xsd" || printf 'no kcfg.xsd\n'
  rm -rf "$work"
}

# Names the package list: a changed list is a new marker.
marker() { printf 'plasma%s-%s' "$1" "$({ packages_of "$1"; printf '%s\n' "${test_locales[@]}"; } | cksum | cut -d' ' -f1)"; }

# The marker lies within the host itself, so that a cached folder on a new machine tells the truth.
# It holds the names that are not to be had there.
host_ready() {
  local plasma=$1 root=$2 file
  file=$root$state/$(marker "$plasma")
  [ -e "$file" ] && [ -z "$(packages_of "$plasma" | not_installed "$root" | comm -23 - "$file")" ]
}

all_ready() { host_ready "$machine_plasma" "" && host_ready "$folder_plasma" "$folder" && folder_is_mounted; }

report() {
  local plasma root version
  for plasma in 5 6; do
    root=
    [ "$plasma" = "$machine_plasma" ] || root=$folder
    version=$(dpkg-query --admindir="$root/var/lib/dpkg" -W -f='${Version}' plasma-workspace 2>/dev/null || true)
    say "Plasma $plasma: ${version:-missing} on ${root:-this machine}"
  done
}

# ---------------------------------------------------------------- main

for argument; do
  case $argument in
    --native) native=true ;;
    --check) check_only=true ;;
    --remove) remove_only=true ;;
    -h | --help) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "$0"; exit ;;
    *) fail "unknown option $argument (see --help)" ;;
  esac
done

state=/var/lib/rollup-plugin-plasmoid
logs=$hosts_dir/log
. /etc/os-release 2>/dev/null || fail "this needs Debian or Ubuntu"
codename=${VERSION_CODENAME:-}
case " ${ID:-} ${ID_LIKE:-} " in
  *" ubuntu "*) distribution=ubuntu codename=${UBUNTU_CODENAME:-$codename} ;;
  *" debian "*) distribution=debian ;;
  *) fail "this needs Debian or Ubuntu; elsewhere install plasma-sdk, plasma-desktop, kpackagetool and Xvfb by hand" ;;
esac

# What is installed, or else what apt would install, decides which Plasma is the machine's own.
offered=$(dpkg-query -W -f='${Version}' plasma-workspace 2>/dev/null || true)
[ -n "$offered" ] || offered=$(candidate "" plasma-workspace)
if [ -z "$offered" ] && [ "$(id -u)" = 0 ] && ! $check_only; then
  update_lists "" >/dev/null
  offered=$(candidate "" plasma-workspace)
fi
case ${offered#*:} in
  5.*) machine_plasma=5 folder_plasma=6 ;;
  6.*) machine_plasma=6 folder_plasma=5 ;;
  *) fail "apt offers no plasma-workspace (run apt-get update; on Ubuntu enable universe)" ;;
esac
folder=$hosts_dir/plasma$folder_plasma

if $remove_only; then
  remove_folder "$folder"
  remove_folder "$folder.new"
  exit
fi
if all_ready; then
  report
  exit
fi
if $check_only; then
  report
  fail "something is missing: run scripts/hosts.sh"
fi
if [ "$(id -u)" != 0 ]; then
  printf 'hosts: this needs root. Run it with sudo, or do by hand:\n' >&2
  missing=$(packages_of "$machine_plasma" | not_installed "" | tr '\n' ' ')
  [ -z "$missing" ] || printf '  apt-get install --no-install-recommends %s\n' "$missing" >&2
  printf '  debootstrap a release with Plasma %s to %s, bind /proc, /dev and /tmp there, and install in it:\n    %s\n' \
    "$folder_plasma" "$folder" "$(packages_of "$folder_plasma" | tr '\n' ' ')" >&2
  exit 1
fi

mkdir -p "$logs"
exec 9>"$hosts_dir/lock"
if ! flock -n 9; then
  say "waiting for another run"
  flock 9
fi
if all_ready; then
  report
  exit
fi

if ! command -v debootstrap >/dev/null; then
  {
    [ -n "$(candidate "" debootstrap)" ] || update_lists ""
    apt_get "" install --no-install-recommends debootstrap
  } >"$logs/machine.log" 2>&1 || show_log machine "cannot install debootstrap"
fi

# Both at once: each spends half its time waiting for the disk or the mirror.
# (Each its own process, not the left side of ||, where bash would go on after an error.)
say "Plasma $machine_plasma: installing on this machine (log: $logs/machine.log)"
install_host "$machine_plasma" "" >"$logs/machine.log" 2>&1 9>&- &
machine_job=$!
trap 'kill $machine_job 2>/dev/null || true' EXIT
[ -e "$folder/etc/os-release" ] || make_folder
mount_folder
# a container may get new ones at each start
cp -L /etc/resolv.conf /etc/hosts "$folder/etc/" 2>/dev/null || true
say "Plasma $folder_plasma: installing in $folder (log: $logs/folder.log)"
{
  install_host "$folder_plasma" "$folder"
  [ -e "$folder$state/kcfg.xsd" ] || fetch_kcfg_schema
} >"$logs/folder.log" 2>&1 9>&- &
wait $! || show_log folder "Plasma $folder_plasma could not be installed"
trap - EXIT
wait "$machine_job" || show_log machine "Plasma $machine_plasma could not be installed"
report
all_ready || fail "something is still missing; see $logs"
