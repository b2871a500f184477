import { isObject } from '@/lib/protocol/json'

/** Whether a value takes more characters than that, told without writing it all. */
export const isLargerThan = (value: unknown, most: number): boolean => {
  let left = most
  const waiting: unknown[] = [value]
  for (let next = waiting.pop(); left > 0; next = waiting.pop()) {
    if (typeof next === 'string') left -= next.length + 2
    else if (Array.isArray(next)) {
      left -= 2 + next.length
      for (const item of next) waiting.push(item)
    } else if (isObject(next))
      for (const [key, member] of Object.entries(next)) {
        left -= key.length + 5
        waiting.push(member)
      }
    else left -= 4
    if (waiting.length === 0) break
  }
  return left <= 0
}
