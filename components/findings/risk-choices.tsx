import type { ProbeRisk } from '@/lib/recording/probing'
import type { Probe } from '@/lib/spec/probe'
import { ToggleChip } from './toggle-chip'

const RISKS: readonly { readonly risk: ProbeRisk; readonly word: string; readonly says: string }[] = [
  { risk: 'safe', word: 'safe', says: 'Nothing that they send lasts' },
  { risk: 'calls-tools', word: 'call tools', says: 'They call the tools that you pick, and no others' },
  {
    risk: 'disruptive',
    word: 'disruptive',
    says: 'They end sessions, send broken bytes, or flood: not for a server in use',
  },
]

type Props = {
  readonly probes: readonly Probe[]
  readonly risks: ReadonlySet<ProbeRisk>
  readonly onRisk: (risk: ProbeRisk) => void
}

/** How far probes may go. */
export const RiskChoices = ({ probes, risks, onRisk }: Props) => (
  <div role="group" aria-label="How far probes may go" className="flex gap-1">
    {RISKS.map(({ risk, word, says }) => (
      <ToggleChip
        key={risk}
        pressed={risks.has(risk)}
        title={says}
        onToggle={() => {
          onRisk(risk)
        }}
      >
        {probes.filter((probe) => probe.risk === risk).length} {word}
      </ToggleChip>
    ))}
  </div>
)
