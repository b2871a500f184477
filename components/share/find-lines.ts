import { pause } from '@/lib/browser/files/pause'
import { Turns } from '@/lib/files/slices'

/**
 * Numbers of the lines that hold a text, letter case aside; in slices, however long they are.
 * @throws an AbortError at `signal`.
 */
export const findLines = async (
  lines: readonly string[],
  text: string,
  signal: AbortSignal,
): Promise<readonly number[]> => {
  const turns = new Turns(pause)
  const wanted = text.toLowerCase()
  const found: number[] = []
  for (const [index, line] of lines.entries()) {
    if (line.toLowerCase().includes(wanted)) found.push(index)
    await turns.take()
    signal.throwIfAborted()
  }
  return found
}
