import type { JsonObject } from '@/lib/protocol/json'
import type { Delta } from './adapter'
import type { Partial, Usage } from './types'

type Call = {
  readonly type: 'call'
  readonly at: number | undefined
  id: string | undefined
  name: string
  json: string
  input: JsonObject | undefined
  meta: JsonObject | undefined
}

export type DraftBlock =
  | { readonly type: 'text'; text: string }
  | { readonly type: 'media'; readonly kind: 'image' | 'audio'; readonly data: string; readonly mimeType: string }
  | Call

/** A reply as it grows. */
export class Draft {
  readonly blocks: DraftBlock[] = []
  readonly leftOut = new Set<string>()
  usage: Usage = {}
  model: string | undefined
  reason: string | undefined
  finished = false
  private readonly nameOf: (alias: string) => string

  constructor(nameOf: (alias: string) => string) {
    this.nameOf = nameOf
  }

  /** True when what there is to show has changed. */
  add(delta: Exclude<Delta, { type: 'failed' }>): boolean {
    switch (delta.type) {
      case 'text':
        return this.addText(delta.text)
      case 'media':
        this.blocks.push(delta)
        return true
      case 'call':
        this.addCall(delta)
        return true
      case 'model':
        this.model ??= delta.model
        return false
      case 'usage':
        this.usage = { ...this.usage, ...delta.usage }
        return false
      case 'finished':
        this.finished = true
        this.reason = delta.reason ?? this.reason
        return false
      case 'left-out':
        this.leftOut.add(delta.text)
        return false
    }
  }

  get partial(): Partial {
    return {
      text: this.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join(''),
      toolCalls: this.blocks.flatMap((block) => (block.type === 'call' ? [this.nameOf(block.name)] : [])),
    }
  }

  private addText(text: string): boolean {
    if (text === '') return false
    const last = this.blocks.at(-1)
    if (last?.type === 'text') last.text += text
    else this.blocks.push({ type: 'text', text })
    return true
  }

  private addCall({ at, id, name, json, input, meta }: Extract<Delta, { type: 'call' }>): void {
    const open =
      at === undefined
        ? undefined
        : this.blocks.findLast((block): block is Call => block.type === 'call' && block.at === at)
    // Some compatible servers number every call 0: another id is another call.
    const same = open !== undefined && (id === undefined || open.id === undefined || open.id === id)
    if (!same) {
      this.blocks.push({ type: 'call', at, id, name: name ?? '', json: json ?? '', input, meta })
      return
    }
    open.id ??= id
    open.name ||= name ?? ''
    open.json += json ?? ''
    open.input = input ?? open.input
    open.meta = meta ?? open.meta
  }
}
