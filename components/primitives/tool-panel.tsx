'use client'

import { useId, useMemo } from 'react'
import { isObject, stringAt } from '@/lib/protocol/json'
import type { CatalogItem } from '@/lib/views/types'
import { AsTask, useAsTask } from './as-task'
import { CallForm } from './call-form'
import type { PanelProps } from './panel-props'
import { ParamHeaders } from './param-headers'

const ANY_OBJECT = { type: 'object' }

const schemaOf = ({ raw }: CatalogItem): Record<string, unknown> =>
  isObject(raw['inputSchema']) ? raw['inputSchema'] : ANY_OBJECT

/** Arguments of a tool; without a usable schema any object will do. */
export const ToolPanel = ({ item, memoryKey, live, start, onExplore }: PanelProps) => {
  const id = useId()
  const schema = useMemo(() => schemaOf(item), [item])
  const name = stringAt(item.raw, 'name')
  const asTask = useAsTask(item, memoryKey)
  if (name === undefined) return <p className="text-mute text-sm">A tool without a name cannot be called.</p>
  return (
    <CallForm
      id={`tool${id}`}
      memoryKey={memoryKey}
      schema={schema}
      verb={asTask.ttl === undefined ? 'Call' : 'Call as a task'}
      live={live}
      onCall={(args) => {
        const task = asTask.ttl === undefined ? {} : { task: { ttl: asTask.ttl } }
        start('tools/call', { name, arguments: args, ...task }, { inputSchema: item.raw['inputSchema'] })
      }}
      onExplore={
        onExplore &&
        ((args) => {
          onExplore({ tool: name, arguments: args, inputSchema: item.raw['inputSchema'] })
        })
      }
    >
      {(args) => (
        <>
          <ParamHeaders inputSchema={item.raw['inputSchema']} args={args} />
          <AsTask {...asTask} />
        </>
      )}
    </CallForm>
  )
}
