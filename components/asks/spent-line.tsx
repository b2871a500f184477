import type { Spent } from '@/lib/protocol/asks'
import { visibleText } from '@/components/content/visible-text'
import { formatDollars, formatDuration } from '@/components/ui/format'

const tokens = (count: number | undefined, what: string): string[] =>
  count === undefined ? [] : [`${count.toLocaleString('en')} ${what}`]

/** What a completion took: time, tokens, and money where a price is known. */
export const SpentLine = ({ spent }: { readonly spent: Spent }) => {
  const { provider, milliseconds, inputTokens, outputTokens, dollars } = spent
  const counts = [...tokens(inputTokens, 'in'), ...tokens(outputTokens, 'out')].join(' + ')
  const parts = [
    provider,
    formatDuration(milliseconds),
    counts === '' ? 'tokens not told' : `${counts} tokens`,
    dollars === undefined ? 'price unknown' : formatDollars(dollars),
  ]
  return <p className="text-model text-xs tabular-nums">{visibleText(parts.join(' · '))}</p>
}
