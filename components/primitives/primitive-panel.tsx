'use client'

import { useViewing } from '@/lib/browser/use-viewing'
import { useViews } from '@/lib/browser/use-views'
import type { MessageKey } from '@/lib/recording/keys'
import type { SessionViews } from '@/lib/views/session-views'
import { ReadResource } from '@/components/content/read-resource'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkReader } from './link-reader'
import { CallList } from './call-list'
import { PanelHeader } from './panel-header'
import type { PanelProps, ToolCall } from './panel-props'
import { callsKey, sameRef } from './primitive-ref'
import type { PrimitiveRef } from './primitive-ref'
import { PromptPanel } from './prompt-panel'
import { railGroups } from './rail-items'
import { ResourcePanel } from './resource-panel'
import { TemplatePanel } from './template-panel'
import { ToolPanel } from './tool-panel'
import { useCalls } from './use-calls'

const PANELS = {
  tool: ToolPanel,
  resource: ResourcePanel,
  template: TemplatePanel,
  prompt: PromptPanel,
} satisfies Record<PrimitiveRef['kind'], (props: PanelProps) => React.ReactNode>

const NOBODY: ReadonlySet<string> = new Set()
const catalogOf = (views: SessionViews) => views.catalog()
const urlOf = (views: SessionViews) => views.connection()?.url

type PrimitivePanelProps = {
  readonly item: PrimitiveRef
  /** Shows a call on the timeline. */
  readonly onExchange: (key: MessageKey) => void
  /** Tries a call under every answer. */
  readonly onExplore?: ((call: ToolCall) => void) | undefined
}

/** One tool, resource, template or prompt: what it is, how to use it, and what came back. */
export const PrimitivePanel = ({ item: ref, onExchange, onExplore }: PrimitivePanelProps) => {
  const catalog = useViews(catalogOf)
  const memoryKey = callsKey(useViews(urlOf), ref)
  const { calls, start, live } = useCalls(memoryKey)
  const viewing = useViewing()
  const entry = railGroups(catalog, NOBODY)
    .flatMap(({ items }) => items)
    .find((found) => sameRef(found.ref, ref))
  if (!entry) {
    return (
      <div className="flex flex-col gap-3 p-3">
        <EmptyState title={`The server does not list ${ref.key} any more.`} />
        <CallList calls={calls} onExchange={onExchange} />
      </div>
    )
  }
  const Panel = PANELS[ref.kind]
  return (
    <article aria-label={`${ref.kind} ${ref.key}`} className="flex min-w-0 flex-col gap-3 p-3">
      <PanelHeader kind={ref.kind} item={entry.item} title={entry.title} flaws={entry.flaws} />
      {!viewing && (
        <>
          <Panel
            key={memoryKey}
            item={entry.item}
            memoryKey={memoryKey}
            live={live}
            start={start}
            onExplore={onExplore}
          />
          <ReadResource value={(uri) => <LinkReader uri={uri} onExchange={onExchange} />}>
            <CallList calls={calls} onExchange={onExchange} />
          </ReadResource>
        </>
      )}
    </article>
  )
}
