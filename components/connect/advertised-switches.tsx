import { useSettings } from '@/lib/browser/use-settings'
import type { AdvertisedSwitch } from '@/lib/protocol/capabilities'
import { Checkbox } from '@/components/ui/checkbox'

type SwitchProps = {
  readonly name: AdvertisedSwitch
  readonly label: string
  readonly hint?: string
  readonly disabled?: boolean
}

const Switch = ({ name, label, hint, disabled }: SwitchProps) => {
  const [{ advertised }, change] = useSettings()
  return (
    <Checkbox
      label={label}
      hint={hint}
      disabled={disabled}
      checked={advertised[name]}
      onChange={(checked) => {
        change({ advertised: { ...advertised, [name]: checked } })
      }}
    />
  )
}

/** One switch per capability. */
export const AdvertisedSwitches = () => {
  const [{ advertised }] = useSettings()
  const { sampling, elicitationForm, elicitationUrl } = advertised
  return (
    <fieldset className="m-0 flex flex-col gap-1.5 border-0 p-0">
      <legend className="mb-1 text-sm font-medium">What the server may ask of you</legend>
      <div className="grid grid-cols-2 gap-x-3">
        <div className="flex flex-col gap-1.5">
          <Switch name="elicitationForm" label="Elicitation by form" hint="2025-06-18 and later" />
          <Switch name="elicitationUrl" label="Elicitation by URL" hint="2025-11-25 and later" />
          <Switch name="roots" label="Roots" />
        </div>
        <div className="flex flex-col gap-1.5">
          <Switch name="sampling" label="Sampling" />
          <div className="ml-5 flex flex-col gap-1.5">
            <Switch name="samplingTools" label="with tools" hint="2025-11-25 and later" disabled={!sampling} />
            <Switch
              name="samplingContext"
              label="with context"
              hint="2025-11-25 and later, deprecated"
              disabled={!sampling}
            />
          </div>
        </div>
      </div>
      <Switch
        name="tasks"
        label="Elicitation and sampling as tasks"
        hint="2025-11-25 only: the server comes back for the answer"
        disabled={!sampling && !elicitationForm && !elicitationUrl}
      />
    </fieldset>
  )
}
