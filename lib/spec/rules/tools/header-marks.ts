import { remembered } from '@/lib/spec/parts/remembered'
import type { Verdict, Violation } from '@/lib/spec/rule'
import type { Sighting } from '@/lib/spec/sightings'
import { listedSchemas, type ToolSchema } from './listed-schemas'
import { spotPath, type Spot } from '@/lib/protocol/schema-spots'

/** Where a parameter of a tool asks to be mirrored into an HTTP header (2026-07-28, transports, custom headers). */
export type HeaderMark = ToolSchema & {
  readonly spot: Spot
  readonly value: unknown
  /** The parameter’s name; the keyword that leads there where it has none. */
  readonly parameter: string
}

const MARK = 'x-mcp-header'

/** The marks in the input schemas of a `tools/list` result, by tool. */
const headerMarks = remembered((result: unknown): readonly (readonly HeaderMark[])[] =>
  listedSchemas(result).flatMap((schema) => {
    if (schema.member !== 'inputSchema') return []
    const marks = schema.spots.flatMap((spot) => {
      if (!Object.hasOwn(spot.node, MARK)) return []
      return [{ ...schema, spot, value: spot.node[MARK], parameter: String(spot.step.at(-1) ?? 'the root') }]
    })
    return marks.length === 0 ? [] : [marks]
  }),
)

/** JSON pointer to a mark in the message. */
export const markPath = ({ path, spot }: HeaderMark): string => `${path}${spotPath(spot)}/${MARK}`

/** Judges the marks of each tool, those that `concerns` picks; no verdict where there are none. */
export const judgeToolMarks =
  (judge: (marks: readonly HeaderMark[]) => readonly Violation[], concerns = (_mark: HeaderMark): boolean => true) =>
  ({ result }: Sighting<'result'>): Verdict => {
    const tools = headerMarks(result)
      .map((marks) => marks.filter(concerns))
      .filter((marks) => marks.length > 0)
    return tools.length === 0 ? undefined : tools.flatMap(judge)
  }

/** Judges each mark by itself: what is wrong with it, in a sentence, if anything. */
export const judgeMarks = (judge: (mark: HeaderMark) => string | undefined) =>
  judgeToolMarks((marks) =>
    marks.flatMap((mark) => {
      const message = judge(mark)
      return message === undefined ? [] : [{ message, path: markPath(mark), actual: mark.value }]
    }),
  )
