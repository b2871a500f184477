import type { Advertised } from '@/lib/protocol/capabilities'
import { extensionIdFlaw, KNOWN_EXTENSIONS, readExtensionSettings } from '@/lib/protocol/extensions'

/** An extension as it is being typed. */
export type ExtensionDraft = { readonly id: string; readonly settings: string }

export type ExtensionFlaws = { readonly id?: string; readonly settings?: string }

export const draftsOf = (extensions: Advertised['extensions']): readonly ExtensionDraft[] =>
  Object.entries(extensions).map(([id, settings]) => ({ id, settings: JSON.stringify(settings) }))

/** What keeps each from being advertised; an empty object where nothing does. */
export const flawsOf = (drafts: readonly ExtensionDraft[]): readonly ExtensionFlaws[] =>
  drafts.map(({ id, settings }, index) => {
    const twice = drafts.findIndex((other) => other.id === id) < index ? 'It is listed already' : undefined
    const idFlaw = extensionIdFlaw(id) ?? twice
    const read = readExtensionSettings(settings)
    return { ...(idFlaw === undefined ? {} : { id: idFlaw }), ...(read.ok ? {} : { settings: read.flaw }) }
  })

/** Those without a flaw. */
export const extensionsOf = (drafts: readonly ExtensionDraft[]): Advertised['extensions'] => {
  const flaws = flawsOf(drafts)
  return Object.fromEntries(
    drafts.flatMap(({ id, settings }, index) => {
      const read = readExtensionSettings(settings)
      return read.ok && flaws[index]?.id === undefined ? [[id, read.settings] as const] : []
    }),
  )
}

/** The draft with another id; a known one brings its usual settings where none were typed. */
export const renamed = (draft: ExtensionDraft, id: string): ExtensionDraft => {
  const usual = Object.hasOwn(KNOWN_EXTENSIONS, id) ? KNOWN_EXTENSIONS[id] : undefined
  return { id, settings: usual && draft.settings === '{}' ? JSON.stringify(usual) : draft.settings }
}
