/**
 * Names one thing of a server: tool and prompt by name, resource by URI, template by URI template, skill by the URI of its
 * SKILL.md, task by its id.
 */
export type PrimitiveRef = {
  readonly kind: 'tool' | 'resource' | 'template' | 'prompt' | 'skill' | 'task'
  readonly key: string
}

export type PrimitiveKind = PrimitiveRef['kind']

const refKey = ({ kind, key }: PrimitiveRef): string => `${kind}:${key}`

/** Under what the calls made for an item of a server are kept. */
export const callsKey = (url: string | undefined, ref: PrimitiveRef): string => `${url ?? ''} ${refKey(ref)}`

export const sameRef = (a: PrimitiveRef | undefined, b: PrimitiveRef | undefined): boolean =>
  a?.kind === b?.kind && a?.key === b?.key
