import { UsageError } from './io'

/** @throws UsageError unless the text is a number above 0; `otherwise` where there is none. */
export const positive = (flag: string, text: string | undefined, otherwise: number): number => {
  const value = text === undefined ? otherwise : Number(text)
  if (!(value > 0) || !Number.isFinite(value)) throw new UsageError(`${flag} ${text ?? ''}: a number above 0`)
  return value
}

/** @throws UsageError when there is a text and it is none of the known ones. */
export const oneOf = <const T extends string>(
  flag: string,
  text: string | undefined,
  known: readonly T[],
): T | undefined => {
  const found = known.find((value) => value === text)
  if (text === undefined || found !== undefined) return found
  throw new UsageError(`${flag} ${text}: use ${known.slice(0, -1).join(', ')} or ${known.at(-1) ?? ''}`)
}
