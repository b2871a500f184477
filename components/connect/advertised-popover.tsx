'use client'

import { ChevronDown } from 'lucide-react'
import { changeSettings, connectSettings } from '@/lib/browser/connect-settings'
import { useStored } from '@/lib/browser/use-stored'
import type { Advertised, AdvertisedSwitch } from '@/lib/protocol/capabilities'
import { LOG_LEVELS } from '@/lib/protocol/meta'
import { RootsEditor } from '@/components/content/roots-editor'
import { Checkbox } from '@/components/ui/checkbox'
import { Popover } from '@/components/ui/popover'
import { Select } from '@/components/ui/select'
import { chipTrigger } from './chip-trigger'

/** What is advertised, in the words of the specification; a group without its parent switch counts as off. */
const advertisedWords = (advertised: Advertised): string[] => [
  ...(advertised.elicitationForm || advertised.elicitationUrl ? ['elicitation'] : []),
  ...(advertised.sampling ? ['sampling'] : []),
  ...(advertised.roots ? ['roots'] : []),
]

type SwitchProps = {
  readonly name: AdvertisedSwitch
  readonly label: string
  readonly hint?: string
  readonly disabled?: boolean
}

const Switch = ({ name, label, hint, disabled }: SwitchProps) => {
  const { advertised } = useStored(connectSettings)
  return (
    <Checkbox
      label={label}
      hint={hint}
      disabled={disabled}
      checked={advertised[name]}
      onChange={(checked) => {
        changeSettings({ advertised: { ...advertised, [name]: checked } })
      }}
    />
  )
}

const Panel = () => {
  const { advertised, roots, logLevel } = useStored(connectSettings)
  return (
    <div className="flex flex-col gap-3">
      <fieldset className="m-0 flex flex-col gap-1.5 border-0 p-0">
        <legend className="mb-1 text-sm font-medium">What the server may ask of you</legend>
        <Switch name="elicitationForm" label="Elicitation by form" hint="2025-06-18 and later" />
        <Switch name="elicitationUrl" label="Elicitation by URL" hint="2025-11-25 and later" />
        <Switch name="sampling" label="Sampling" />
        <div className="ml-5 flex flex-col gap-1.5">
          <Switch name="samplingTools" label="with tools" hint="2025-11-25 and later" disabled={!advertised.sampling} />
          <Switch
            name="samplingContext"
            label="with context"
            hint="2025-11-25 and later, deprecated"
            disabled={!advertised.sampling}
          />
        </div>
        <Switch name="roots" label="Roots" />
      </fieldset>
      {advertised.roots && (
        <div>
          <p className="mb-1 text-sm font-medium">Roots to offer when asked</p>
          <RootsEditor
            roots={roots}
            onChange={(next) => {
              changeSettings({ roots: next })
            }}
          />
        </div>
      )}
      <Select
        label="Log messages wanted with each request"
        hint="Modern era only; a legacy server is told with logging/setLevel."
        value={logLevel}
        options={[
          { value: 'none', label: 'none' },
          ...LOG_LEVELS.map((level) => ({ value: level, label: `${level} and above` })),
        ]}
        onChange={(level) => {
          changeSettings({ logLevel: level })
        }}
      />
      <p className="text-mute text-xs">Takes effect with the next connection.</p>
    </div>
  )
}

/** What Parley says it can do, the roots it would send, and the log level it asks for. */
export const AdvertisedPopover = () => {
  const words = advertisedWords(useStored(connectSettings).advertised)
  const text = words.length === 0 ? 'nothing' : words.join(' · ')
  return (
    <Popover
      label={`Capabilities: advertising ${text}`}
      align="end"
      triggerClassName={chipTrigger}
      className="w-96 max-w-[90vw]"
      trigger={
        <>
          <span className="hidden 2xl:inline">advertising</span>
          <b className="text-ink hidden truncate font-medium xl:inline">{text}</b>
          <span className="xl:hidden">capabilities</span>
          <ChevronDown aria-hidden className="size-3 shrink-0" />
        </>
      }
    >
      <Panel />
    </Popover>
  )
}
