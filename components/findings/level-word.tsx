import type { Finding, Severity } from '@/lib/spec/findings'
import { severityInk } from '@/components/content/severity-mark'

type Props = { readonly finding: Pick<Finding, 'level'>; readonly severity: Severity }

/** The specification's keyword; where it is only a sign that something is wrong, that it is a hint. */
export const LevelWord = ({ finding: { level }, severity }: Props) => (
  <span className={`text-xs font-semibold ${severityInk(severity)}`}>
    {severity === 'hint'
      ? `hint · ${level}`
      : severity === 'should' && level.startsWith('MUST')
        ? `${level}, as a warning`
        : level}
  </span>
)
