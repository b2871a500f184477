import { stringAt } from '@/lib/protocol/json'
import type { Seq } from '@/lib/recording/keys'
import { listedItems } from '@/lib/spec/parts/listed-items'
import type { ClientMessage, Sighting } from '@/lib/spec/sightings'

/** Names remembered: no server lists more tools than this. */
const MOST = 20_000

type KnownTool = { readonly tool: Readonly<Record<string, unknown>>; readonly seq: Seq }

/** What the newest `tools/list` that named a tool says of it. */
export class KnownTools {
  private readonly tools = new Map<string, KnownTool>()

  /** True when the sighting is a list of tools, which is then known. */
  learn(sighting: Sighting<'result'>): boolean {
    if (sighting.method !== 'tools/list') return false
    for (const { item } of listedItems(sighting)) {
      const { name } = item
      if (typeof name === 'string' && (this.tools.size < MOST || this.tools.has(name)))
        this.tools.set(name, { tool: item, seq: sighting.seq })
    }
    return true
  }

  /** The tool that a `tools/call` is about, if it was listed. */
  of(request: ClientMessage | undefined): KnownTool | undefined {
    const name = stringAt(request?.params, 'name')
    return name === undefined ? undefined : this.tools.get(name)
  }
}
