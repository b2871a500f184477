import type { JsonDiff } from '@/lib/cassette/diff'

const MOST = 2_000

const shown = (value: unknown): string => {
  const text = JSON.stringify(value)
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text
}

/** A diff for people, in lines: where, then `-` what was expected and `+` what came. */
export const diffLines = ({ differences, more }: JsonDiff): readonly string[] => [
  ...differences.flatMap((difference) => [
    `  ${difference.path === '' ? '(all of it)' : difference.path}`,
    ...(difference.kind === 'added' ? [] : [`  - ${shown(difference.expected)}`]),
    ...(difference.kind === 'removed' ? [] : [`  + ${shown(difference.actual)}`]),
  ]),
  ...(more ? ['  … and maybe more'] : []),
]
