import type { Probe } from '@/lib/spec/probe'

const RISKS: Record<Probe['risk'], string> = {
  safe: 'Nothing that it sends lasts.',
  'calls-tools': 'It calls tools: only those that you allow.',
  disruptive: 'It may disturb a session: it is never run unless you ask for it.',
}

/** What the probe of a requirement sends, and how much it may do. */
export const ProbeWords = ({ probe: { risk, sends } }: { readonly probe: Probe }) => (
  <div className="mt-2">
    <p>
      <span className="text-mute">{RISKS[risk]}</span> On a connection of its own it sends:
    </p>
    <ol className="font-wire bg-bg mt-1 list-inside list-decimal rounded-md border p-2.5 text-sm">
      {sends.map((step, index) => (
        <li key={index} className="wrap-anywhere whitespace-pre-wrap">
          {step}
        </li>
      ))}
    </ol>
  </div>
)
