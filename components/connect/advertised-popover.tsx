'use client'

import { ChevronDown, RotateCw } from 'lucide-react'
import { useSettings } from '@/lib/browser/use-settings'
import { LOG_LEVELS } from '@/lib/protocol/meta'
import type { ConnectionView } from '@/lib/views/types'
import { RootsEditor } from '@/components/content/roots-editor'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { Select } from '@/components/ui/select'
import { AdvertisedSwitches } from './advertised-switches'
import { advertisedText } from './advertised-words'
import { chipTrigger } from './chip-trigger'
import { ExtensionsEditor } from './extensions-editor'
import { ProfileSelect } from './profile-select'
import { SentCapabilities } from './sent-capabilities'

type AdvertisedPopoverProps = {
  readonly connection: ConnectionView | undefined
  /** URL, headers or settings differ from what the open connection was made with. */
  readonly changed: boolean
  readonly onReconnect: () => void
}

const RootsSection = () => {
  const [{ roots }, change] = useSettings()
  return (
    <div>
      <p className="mb-1 text-sm font-medium">Roots to offer when asked</p>
      <RootsEditor
        roots={roots}
        onChange={(next) => {
          change({ roots: next })
        }}
      />
      <p className="text-faint text-xs">
        Used from the next question on; a legacy server is told at once that they changed.
      </p>
    </div>
  )
}

const LogLevelSection = () => {
  const [{ logLevel }, change] = useSettings()
  return (
    <Select
      label="Log messages wanted with each request"
      hint="Modern era only; a legacy server is told with logging/setLevel."
      value={logLevel}
      options={[
        { value: 'none', label: 'none' },
        ...LOG_LEVELS.map((level) => ({ value: level, label: `${level} and above` })),
      ]}
      onChange={(level) => {
        change({ logLevel: level })
      }}
    />
  )
}

/** The switches take effect with a handshake, so offer one where there is a connection. */
const Effect = ({ connection, changed, onReconnect }: AdvertisedPopoverProps) => (
  <div className="bg-panel sticky -bottom-3 -mx-3 -mb-3 flex min-h-10 items-center justify-between gap-2 border-t px-3">
    <p className="text-mute text-xs">Takes effect with the next connection.</p>
    {connection?.state === 'open' && changed && (
      <Button size="sm" variant="primary" onClick={onReconnect}>
        <RotateCw aria-hidden className="size-3.5" /> Reconnect now
      </Button>
    )}
  </div>
)

const Panel = (props: AdvertisedPopoverProps) => {
  const [{ advertised }] = useSettings()
  return (
    <div className="flex flex-col gap-3">
      <ProfileSelect />
      <AdvertisedSwitches />
      {advertised.roots && <RootsSection />}
      <ExtensionsEditor />
      <SentCapabilities connection={props.connection} />
      <LogLevelSection />
      <Effect {...props} />
    </div>
  )
}

/** What Parley says it can do, the roots it would send, and the log level it asks for. */
export const AdvertisedPopover = (props: AdvertisedPopoverProps) => {
  const [{ advertised, profile }] = useSettings()
  const text = advertisedText(advertised, profile)
  return (
    <Popover
      label={`Capabilities: advertising ${text}`}
      align="end"
      triggerClassName={chipTrigger}
      className="w-[26rem] max-w-[90vw] scroll-pb-12"
      trigger={
        <>
          <span className="hidden 2xl:inline">advertising</span>
          <b className="text-ink hidden truncate font-medium xl:inline">{text}</b>
          <span className="xl:hidden">capabilities</span>
          <ChevronDown aria-hidden className="size-3 shrink-0" />
        </>
      }
    >
      {(close) => (
        <Panel
          {...props}
          onReconnect={() => {
            close()
            props.onReconnect()
          }}
        />
      )}
    </Popover>
  )
}
