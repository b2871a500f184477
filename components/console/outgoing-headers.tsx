'use client'

import { Plus, Undo2, X } from 'lucide-react'
import { useState } from 'react'
import type { HeaderList } from '@/lib/protocol/headers'
import { whyDropped, whyRefused } from '@/lib/protocol/platform-headers'
import { isSecretHeader } from '@/lib/protocol/secret-headers'
import { visibleText } from '@/components/content/visible-text'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import type { Draft } from './draft'

const INPUT = 'bg-bg font-wire h-6 min-w-0 rounded-md border px-1.5 text-[11.5px]'

const Value = ({ header: [name, value] }: { readonly header: HeaderList[number] }) => {
  const [shown, setShown] = useState(!isSecretHeader(name))
  if (shown) return <>{visibleText(value)}</>
  return (
    <button
      type="button"
      aria-label={`Show the value of ${name}`}
      onClick={() => {
        setShown(true)
      }}
      className="text-mute hover:text-ink"
    >
      ••••••••
    </button>
  )
}

type OwnProps = { readonly header: HeaderList[number]; readonly onLeave: () => void }

const OwnHeader = ({ header, onLeave }: OwnProps) => (
  <li className="flex items-start gap-2">
    <span className="flex min-w-0 flex-1 flex-col @min-[640px]:flex-row @min-[640px]:gap-2">
      <span className="text-mute shrink-0 wrap-anywhere @min-[640px]:w-[40%]">{visibleText(header[0])}</span>
      <span className="min-w-0 flex-1 wrap-anywhere">
        <Value header={header} />
      </span>
    </span>
    <IconButton label={`Leave out ${header[0]}`} onClick={onLeave} className="size-[18px]">
      <X aria-hidden className="size-3" />
    </IconButton>
  </li>
)

type MineProps = {
  readonly at: number
  readonly header: HeaderList[number]
  readonly onChange: (header: HeaderList[number]) => void
  readonly onRemove: () => void
}

/** What the platform makes of a header: that is said, and nothing is kept from being tried. */
const MyHeader = ({ at, header: [name, value], onChange, onRemove }: MineProps) => {
  const dropped = whyDropped(name)
  const refused = name === '' && value === '' ? undefined : whyRefused(name, value)
  return (
    <li className="flex flex-col">
      <span className="flex items-center gap-1">
        <input
          aria-label={`Name of your header ${at + 1}`}
          spellCheck={false}
          value={name}
          placeholder="X-Header"
          onChange={(event) => {
            onChange([event.target.value, value])
          }}
          className={`${INPUT} w-[40%] shrink-0 ${dropped === undefined ? '' : 'line-through'}`}
        />
        <input
          aria-label={`Value of your header ${at + 1}`}
          spellCheck={false}
          autoComplete="off"
          value={value}
          onChange={(event) => {
            onChange([name, event.target.value])
          }}
          className={`${INPUT} flex-1`}
        />
        <IconButton label={`Remove your header ${at + 1}`} onClick={onRemove} className="size-[18px]">
          <X aria-hidden className="size-3" />
        </IconButton>
      </span>
      {refused !== undefined && <span className="text-bad font-sans text-xs">Nothing would be sent: {refused}</span>}
      {dropped !== undefined && <span className="text-warn font-sans text-xs">It does not go out: {dropped}</span>}
    </li>
  )
}

type Props = {
  readonly draft: Draft
  /** All that go out as things stand. */
  readonly all: HeaderList
  readonly onChange: (change: Partial<Draft>) => void
}

/** Every header that goes out: the connection's own, each of which may be left out, and the person's. */
export const OutgoingHeaders = ({ draft: { headers, without }, all, onChange }: Props) => {
  const mine = new Set(headers.map(([name]) => name.toLowerCase()))
  const own = all.filter(([name]) => !mine.has(name.toLowerCase()))
  return (
    <div className="flex flex-col gap-1">
      <ul aria-label="Headers that go out" className="font-wire m-0 flex list-none flex-col gap-0.5 p-0 text-[11.5px]">
        {own.map((header, index) => (
          <OwnHeader
            key={index}
            header={header}
            onLeave={() => {
              onChange({ without: [...without, header[0]] })
            }}
          />
        ))}
        {headers.map((header, at) => (
          <MyHeader
            key={at}
            at={at}
            header={header}
            onChange={(next) => {
              onChange({ headers: headers.map((one, index) => (index === at ? next : one)) })
            }}
            onRemove={() => {
              onChange({ headers: headers.filter((_, index) => index !== at) })
            }}
          />
        ))}
      </ul>
      <div className="flex flex-wrap gap-1">
        <Button
          size="sm"
          variant="ghost"
          onClick={() => {
            onChange({ headers: [...headers, ['', '']] })
          }}
        >
          <Plus aria-hidden className="size-3" /> Header
        </Button>
        {without.length > 0 && (
          <Button
            size="sm"
            variant="ghost"
            title={`Left out: ${without.join(', ')}`}
            onClick={() => {
              onChange({ without: [] })
            }}
          >
            <Undo2 aria-hidden className="size-3" /> {without.length} left out
          </Button>
        )}
      </div>
    </div>
  )
}
