# The user of guests, where there is none of this name: one that is there is left as it is.
if ! getent passwd wentan > /dev/null; then
  if command -v systemd-sysusers > /dev/null; then
    systemd-sysusers wentan.conf
  elif command -v useradd > /dev/null; then
    useradd --system --home-dir / --no-create-home --shell /bin/sh --comment 'Guests of wentan' wentan
  fi
fi
