'use client'

import { useViewing } from '@/lib/browser/use-viewing'
import { useViews } from '@/lib/browser/use-views'
import type { MessageKey } from '@/lib/recording/keys'
import type { ListedSoFar } from '@/lib/views/catalog'
import type { SessionViews } from '@/lib/views/session-views'
import type { Catalog } from '@/lib/views/types'
import { ReadResource } from '@/components/content/read-resource'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkReader } from './link-reader'
import { CallList } from './call-list'
import { CallMeta, useCallMeta } from './call-meta'
import { PanelHeader } from './panel-header'
import type { PanelProps, ToolCall } from './panel-props'
import { callsKey, sameRef } from './primitive-ref'
import type { PrimitiveRef } from './primitive-ref'
import { PromptPanel } from './prompt-panel'
import { NO_FACTS, railGroups } from './rail-items'
import { ResourcePanel } from './resource-panel'
import { SkillPanel } from './skill-panel'
import { TaskPanel } from './task-panel'
import { TemplatePanel } from './template-panel'
import { ToolPanel } from './tool-panel'
import { useCalls } from './use-calls'

const PANELS = {
  tool: ToolPanel,
  resource: ResourcePanel,
  template: TemplatePanel,
  prompt: PromptPanel,
} satisfies Record<Exclude<PrimitiveRef['kind'], 'skill' | 'task'>, (props: PanelProps) => React.ReactNode>

const catalogOf = (views: SessionViews) => views.catalog()
const soFarOf = (views: SessionViews) => views.listedSoFar()
const NOTHING: Catalog = { tools: [], resources: [], resourceTemplates: [], prompts: [] }
const partly = (soFar: ListedSoFar): Catalog => ({
  ...NOTHING,
  ...Object.fromEntries(Object.entries(soFar).map(([part, { items }]) => [part, items])),
})
const urlOf = (views: SessionViews) => views.connection()?.url

type PrimitivePanelProps = {
  readonly item: PrimitiveRef
  /** Shows a call on the timeline. */
  readonly onExchange: (key: MessageKey) => void
  /** Tries a call under every answer. */
  readonly onExplore?: ((call: ToolCall) => void) | undefined
}

/** One thing of the server: what it is, how to use it, and what came back. */
export const PrimitivePanel = ({ item: ref, ...rest }: PrimitivePanelProps) => {
  if (ref.kind === 'task') return <TaskPanel taskRef={ref.key} onExchange={rest.onExchange} />
  if (ref.kind === 'skill') return <SkillPanel uri={ref.key} onExchange={rest.onExchange} />
  return <ListedPanel item={{ kind: ref.kind, key: ref.key }} {...rest} />
}

type ListedRef = PrimitiveRef & { readonly kind: keyof typeof PANELS }

/** One tool, resource, template or prompt. */
const ListedPanel = ({ item: ref, onExchange, onExplore }: PrimitivePanelProps & { readonly item: ListedRef }) => {
  const catalog = useViews(catalogOf)
  const soFar = useViews(soFarOf)
  const memoryKey = callsKey(useViews(urlOf), ref)
  const meta = useCallMeta(memoryKey)
  const { calls, start, live } = useCalls(memoryKey, meta)
  const viewing = useViewing()
  const entry = [catalog, partly(soFar)]
    .flatMap((listed) => railGroups(listed, NO_FACTS))
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
          <CallMeta key={`${memoryKey} _meta`} memoryKey={memoryKey} />
          <ReadResource value={(uri) => <LinkReader uri={uri} onExchange={onExchange} />}>
            <CallList calls={calls} onExchange={onExchange} />
          </ReadResource>
        </>
      )}
    </article>
  )
}
