import type { OutcomeKind } from '@/lib/spec/findings'
import type { SpecReport } from './report'

export const OUTCOME_WORDS: Readonly<Record<OutcomeKind, string>> = {
  failed: 'failed',
  passed: 'passed',
  'not-exercised': 'not exercised',
  'not-applicable': 'not applicable',
}

/** Text of a server on one line, with everything taken out that a terminal or a Markdown reader would act upon. */
export const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')

/** `concierge 1.0.0` or, where it did not say, its address. */
export const serverTitle = ({ server }: SpecReport): string =>
  plain(server.name === undefined ? server.url : [server.name, server.version].filter(Boolean).join(' '))

const MOST = 160

/** A value in a line. */
export const inline = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : plain(JSON.stringify(value))
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text
}

/** `3 MUST, 1 SHOULD, 2 hints`, or that nothing is wrong. */
export const verdict = ({ summary: { must, should, hint } }: SpecReport): string => {
  const parts = [
    must > 0 && `${must} MUST`,
    should > 0 && `${should} SHOULD`,
    hint > 0 && `${hint} ${hint === 1 ? 'hint' : 'hints'}`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'nothing found' : `${parts.join(', ')} broken`
}

export const percent = ({ summary: { covered, observable } }: SpecReport): string =>
  observable === 0 ? '0 %' : `${Math.round((100 * covered) / observable)} %`
