const two = (value: number): string => String(value).padStart(2, '0')

const offsetOf = (date: Date): string => {
  const minutes = -date.getTimezoneOffset()
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

const localOf = (date: Date): string => {
  const seconds = date.getSeconds() === 0 ? '' : `:${two(date.getSeconds())}`
  const year = String(date.getFullYear()).padStart(4, '0')
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}${seconds}`
}

/** RFC 3339 date-time to the text of a `datetime-local` input, in local time. Empty when it is no date-time. */
export const toLocalMoment = (value: string): string => {
  const date = new Date(value)
  return /T/i.test(value) && !Number.isNaN(date.getTime()) ? localOf(date) : ''
}

/** The text of a `datetime-local` input to RFC 3339 with the local offset of that day. Undefined when incomplete. */
export const fromLocalMoment = (text: string): string | undefined => {
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) return undefined
  const local = localOf(date)
  return `${local.length === 16 ? `${local}:00` : local}${offsetOf(date)}`
}
