/** `812 B`, `1.2 kB`, `3.4 MB`: decimal units (SI), two significant places below ten. */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1_000) return `${bytes} B`
  const units = ['kB', 'MB', 'GB']
  let value = bytes / 1_000
  let unit = 0
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1_000
    unit++
  }
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ''}`
}

/** Milliseconds as `0.4 ms`, `43 ms`, `2.02 s`, `12.1 s`, `3:05`, `1:02:05`. */
export const formatDuration = (ms: number): string => {
  if (ms < 1) return `${Math.max(0, ms).toFixed(1)} ms`
  if (ms < 999.5) return `${Math.round(ms)} ms`
  if (ms < 9_995) return `${(ms / 1_000).toFixed(2)} s`
  if (ms < 59_950) return `${(ms / 1_000).toFixed(1)} s`
  return formatElapsed(ms)
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Milliseconds as `0:12`, `3:05`, `1:02:05`. */
export const formatElapsed = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** A point in time (milliseconds since the epoch) as local `10:41:02.118`. */
export const formatClock = (at: number): string => {
  const date = new Date(at)
  const ms = String(date.getMilliseconds()).padStart(3, '0')
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${ms}`
}

/** US dollars as `$0`, `$0.00002`, `$0.013`, `$1.20`: two significant places below ten cents. */
export const formatDollars = (dollars: number): string => {
  if (dollars === 0) return '$0'
  if (dollars >= 0.095) return `$${dollars.toFixed(2)}`
  const places = Math.min(12, 1 - Math.floor(Math.log10(Math.abs(dollars))))
  return `$${dollars.toFixed(places).replace(/0+$/, '')}`
}
