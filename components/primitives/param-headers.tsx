'use client'

import { useSession } from '@/lib/browser/use-session'
import { paramHeaders } from '@/lib/protocol/headers'
import type { JsonObject } from '@/lib/protocol/json'
import { isObject, objectAt, stringAt } from '@/lib/protocol/json'
import { visibleText } from '@/components/content/visible-text'

type Mark = { readonly path: string; readonly header: string }

/** Arguments that the schema marks with `x-mcp-header`, by their paths. */
const marksOf = (schema: unknown, above = ''): readonly Mark[] =>
  Object.entries(objectAt(schema, 'properties') ?? {}).flatMap(([key, property]) => {
    if (!isObject(property)) return []
    const path = above === '' ? key : `${above}.${key}`
    const name = stringAt(property, 'x-mcp-header')
    const own = name === undefined ? [] : [{ path, header: `Mcp-Param-${name}` }]
    return [...own, ...marksOf(property, path)]
  })

type ParamHeadersProps = { readonly inputSchema: unknown; readonly args: JsonObject }

/** Which arguments travel in headers, too (2026-07-28, `x-mcp-header`), and what those will say. */
export const ParamHeaders = ({ inputSchema, args }: ParamHeadersProps) => {
  const { connection } = useSession()
  const marks = marksOf(inputSchema)
  if (marks.length === 0) return null
  const sent = connection?.era === 'modern' ? paramHeaders(inputSchema, args) : []
  return (
    <div className="text-mute rounded-md border px-2 py-1.5 text-xs">
      <p>
        {connection?.era === 'legacy'
          ? 'Marked to be sent as headers, which is not done before 2026-07-28:'
          : 'Sent as headers, too:'}
      </p>
      <dl className="m-0 mt-0.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3" aria-label="Arguments sent as headers">
        {marks.map(({ path, header }) => {
          const value = sent.find(([name]) => name === header)?.[1]
          return (
            <div key={path} className="contents">
              <dt className="font-wire">{visibleText(path)}</dt>
              <dd className="font-wire text-ink m-0 truncate">
                {visibleText(header)}
                {value === undefined ? <span className="text-faint"> left out</span> : `: ${visibleText(value)}`}
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
