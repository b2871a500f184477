'use client'

import { useStored } from '@/lib/browser/use-stored'
import { EXPLORATION_PROFILES } from '@/lib/explore/profiles'
import { Checkbox } from '@/components/ui/checkbox'
import { BOUNDS, changeExploreSettings, exploreSettings } from './explore-settings'
import { NumberSetting } from './number-setting'

/** The capability sets to run under; the others are compared with the first. */
export const Profiles = () => {
  const { without } = useStored(exploreSettings)
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1 text-sm font-medium">What the client can do</legend>
      <div className="grid grid-cols-2 gap-x-4 gap-y-1">
        {EXPLORATION_PROFILES.map(({ id, title }, index) => (
          <Checkbox
            key={id}
            label={title}
            checked={!without.includes(id)}
            disabled={index === 0}
            onChange={(checked) => {
              changeExploreSettings({ without: checked ? without.filter((other) => other !== id) : [...without, id] })
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}

/** How many calls, how long one may be silent, and how thoroughly. */
export const Limits = () => {
  const { maxCalls, patience, combinations } = useStored(exploreSettings)
  return (
    <div className="flex min-w-0 flex-col gap-2.5">
      <div className="grid grid-cols-2 gap-3">
        <NumberSetting
          label="Calls at most"
          hint="Then it stops."
          value={maxCalls}
          bounds={BOUNDS.maxCalls}
          onChange={(next) => {
            changeExploreSettings({ maxCalls: next })
          }}
        />
        <NumberSetting
          label="Patience, in seconds"
          hint="Silence after which a call hangs."
          value={patience}
          bounds={BOUNDS.patience}
          onChange={(next) => {
            changeExploreSettings({ patience: next })
          }}
        />
      </div>
      <Checkbox
        label="Every combination of answers"
        hint="Else each answer to each question once, the others accepted."
        checked={combinations}
        onChange={(next) => {
          changeExploreSettings({ combinations: next })
        }}
      />
    </div>
  )
}
