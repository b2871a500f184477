const DAY = 24 * 60 * 60 * 1_000

const midnight = (at: number): number => new Date(at).setHours(0, 0, 0, 0)

/** A point in time as a person says it: `18:02`, `yesterday 18:02`, `21 Nov, 18:02`, `21 Nov 2025`. Both in ms. */
export const when = (at: number, now: number): string => {
  const date = new Date(at)
  const time = `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
  // Rounded: days on which the clocks change are an hour longer or shorter.
  const days = Math.round((midnight(now) - midnight(at)) / DAY)
  if (days === 0) return time
  if (days === 1) return `yesterday ${time}`
  const day = `${date.getDate()} ${date.toLocaleString('en', { month: 'short' })}`
  return date.getFullYear() === new Date(now).getFullYear() ? `${day}, ${time}` : `${day} ${date.getFullYear()}`
}
