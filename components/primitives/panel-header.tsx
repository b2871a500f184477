'use client'

import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { objectAt, stringAt } from '@/lib/protocol/json'
import type { CatalogItem } from '@/lib/views/types'
import { visibleText } from '@/components/content/visible-text'
import { IconLinks, ItemIcon } from '@/components/content/item-icon'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Chip } from '@/components/ui/chip'
import { CopyButton } from '@/components/ui/copy-button'
import { formatBytes } from '@/components/ui/format'
import { JsonTree } from '@/components/ui/json-tree'
import { Notice } from '@/components/ui/notice'
import type { PrimitiveKind } from './primitive-ref'

const KINDS: Record<Exclude<PrimitiveKind, 'skill' | 'task'>, string> = {
  tool: 'Tool',
  resource: 'Resource',
  template: 'Resource template',
  prompt: 'Prompt',
}

/** Characters of a description shown before it is opened. */
const SHORT = 320

const Description = ({ text }: { readonly text: string }) => {
  const [whole, setWhole] = useState(false)
  const long = text.length > SHORT
  return (
    <div>
      <p className="text-mute wrap-anywhere whitespace-pre-wrap">
        {visibleText(whole || !long ? text : `${text.slice(0, SHORT)}…`)}
      </p>
      {long && (
        <Button
          size="sm"
          variant="ghost"
          className="-ml-2"
          onClick={() => {
            setWhole(!whole)
          }}
        >
          {whole ? 'Less' : 'More'}
        </Button>
      )}
    </div>
  )
}

const HINTS: Record<string, [yes: string, no: string]> = {
  readOnlyHint: ['read-only', 'changes things'],
  destructiveHint: ['destructive', 'not destructive'],
  idempotentHint: ['idempotent', 'not idempotent'],
  openWorldHint: ['open world', 'closed world'],
}

/** Hints of a tool (2025-03-26 and later): claims of the server, not facts. */
const hintWords = (raw: CatalogItem['raw']): string[] =>
  Object.entries(objectAt(raw, 'annotations') ?? {}).flatMap(([key, value]) => {
    const words = Object.hasOwn(HINTS, key) && typeof value === 'boolean' ? HINTS[key] : undefined
    return words ? [value ? words[0] : words[1]] : []
  })

/** Whom and how much it is for (2025-06-18 and later; of a tool the hints): claims of the server, too. */
const annotationWords = (raw: CatalogItem['raw']): string[] => {
  const { audience, priority, lastModified } = objectAt(raw, 'annotations') ?? {}
  return [
    ...(Array.isArray(audience) ? [`for ${audience.map(String).join(' and ')}`] : []),
    ...(typeof priority === 'number' ? [`priority ${priority}`] : []),
    ...(typeof lastModified === 'string' ? [`changed ${lastModified}`] : []),
  ]
}

const TASK_SUPPORT: Readonly<Record<string, string>> = { optional: 'may be a task', required: 'only as a task' }

/** Raw facts about the item, one at a time, on demand. */
const Facts = ({ facts }: { readonly facts: readonly (readonly [label: string, value: unknown])[] }) => {
  const [shown, setShown] = useState<string>()
  const open = facts.find(([label]) => label === shown)
  return (
    <div>
      <div className="-ml-2 flex flex-wrap">
        {facts.map(([label]) => (
          <Button
            key={label}
            size="sm"
            variant="ghost"
            aria-expanded={label === shown}
            onClick={() => {
              setShown(label === shown ? undefined : label)
            }}
          >
            <ChevronRight aria-hidden className={cn('size-3 transition-transform', label === shown && 'rotate-90')} />
            {label}
          </Button>
        ))}
      </div>
      {open && (
        <div className="mt-1 max-h-80 overflow-auto rounded-md border p-1.5">
          <JsonTree value={open[1]} label={open[0]} />
        </div>
      )}
    </div>
  )
}

type PanelHeaderProps = {
  readonly kind: Exclude<PrimitiveKind, 'skill' | 'task'>
  readonly item: CatalogItem
  readonly title: string | undefined
  readonly flaws: readonly string[]
}

/** What an item is called and what the server says about it; text stays text. */
export const PanelHeader = ({ kind, item, title, flaws }: PanelHeaderProps) => {
  const { raw, key, description } = item
  const mimeType = stringAt(raw, 'mimeType')
  const { size, icons } = raw
  const taskSupport = TASK_SUPPORT[stringAt(objectAt(raw, 'execution'), 'taskSupport') ?? '']
  return (
    <header className="flex flex-col gap-1.5">
      <div className="flex items-start gap-2">
        <ItemIcon icons={icons} className="mt-0.5 size-8" />
        <div className="min-w-0 flex-1">
          <p className="text-mute text-xs">{KINDS[kind]}</p>
          <h2 className="font-wire m-0 text-base font-semibold wrap-anywhere">{visibleText(key)}</h2>
          {title !== undefined && <p className="font-medium">{visibleText(title)}</p>}
        </div>
        <CopyButton text={key} label={kind === 'tool' || kind === 'prompt' ? 'Copy name' : 'Copy URI'} />
      </div>
      <div className="flex flex-wrap gap-1 empty:hidden">
        {hintWords(raw).map((word) => (
          <Chip key={word} tone={word === 'destructive' ? 'warn' : 'neutral'}>
            {word}
          </Chip>
        ))}
        {raw['outputSchema'] !== undefined && <Chip>structured output</Chip>}
        {annotationWords(raw).map((word) => (
          <Chip key={word}>{visibleText(word)}</Chip>
        ))}
        {taskSupport !== undefined && <Chip>{taskSupport}</Chip>}
        {typeof size === 'number' && <Chip>{formatBytes(size)}</Chip>}
        {mimeType !== undefined && <Chip>{visibleText(mimeType)}</Chip>}
      </div>
      <IconLinks icons={icons} />
      {description !== undefined && description !== '' && <Description text={description} />}
      {flaws.length > 0 && (
        <Notice tone="warn" title="Invalid as listed">
          {flaws.join('; ')}. It is shown as it came.
        </Notice>
      )}
      <Facts
        facts={[
          ...(raw['inputSchema'] === undefined ? [] : [['Input schema', raw['inputSchema']] as const]),
          ...(raw['outputSchema'] === undefined ? [] : [['Output schema', raw['outputSchema']] as const]),
          ...(raw['annotations'] === undefined ? [] : [['Annotations', raw['annotations']] as const]),
          ...(raw['_meta'] === undefined ? [] : [['_meta', raw['_meta']] as const]),
          ['As listed', raw],
        ]}
      />
    </header>
  )
}
