import { describe, expect, it } from 'vitest'
import { ADVERTISE_ALL, ADVERTISE_NOTHING, clientCapabilities } from './capabilities'
import { CLIENT_PROFILES, findProfile, matchingProfile, OWN_PROFILES } from './client-profiles'

describe('Profiles of known clients', () => {
  it.each(CLIENT_PROFILES)('$name has a public source and its date', ({ asOf, source, alsoSource }) => {
    expect(new Date(asOf).toISOString().slice(0, 10)).toBe(asOf)
    for (const url of [source, alsoSource ?? source]) expect(new URL(url).protocol).toBe('https:')
  })

  it('have ids of their own, in order of their names', () => {
    const all = [...OWN_PROFILES, ...CLIENT_PROFILES]
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(CLIENT_PROFILES.map(({ name }) => name.toLowerCase())).toEqual(
      CLIENT_PROFILES.map(({ name }) => name.toLowerCase()).sort(),
    )
  })

  it('tell what goes over the wire', () => {
    expect(clientCapabilities(findProfile('vscode')!.advertised, '2025-11-25')).toEqual({
      elicitation: { form: {}, url: {} },
      sampling: {},
      roots: { listChanged: true },
      tasks: { list: {}, cancel: {}, requests: { sampling: { createMessage: {} }, elicitation: { create: {} } } },
      extensions: { 'io.modelcontextprotocol/ui': { mimeTypes: ['text/html;profile=mcp-app'] } },
    })
  })
})

describe('The profile that switches match', () => {
  it.each([...OWN_PROFILES, ...CLIENT_PROFILES])('is $name when that was chosen', (profile) => {
    const copy = structuredClone(profile.advertised)
    expect(matchingProfile(copy, profile.id)).toBe(profile)
  })

  it('is the first of several, when none was chosen or another was', () => {
    expect(matchingProfile(ADVERTISE_NOTHING)?.id).toBe('nothing')
    expect(matchingProfile(ADVERTISE_NOTHING, 'vscode')?.id).toBe('nothing')
  })

  it('does not mind the order of extensions, nor a switch whose parent is off', () => {
    const { advertised } = findProfile('mcp-inspector')!
    const extensions = Object.fromEntries(Object.entries(advertised.extensions).reverse())
    expect(matchingProfile({ ...advertised, extensions })?.id).toBe('mcp-inspector')
    expect(matchingProfile({ ...ADVERTISE_NOTHING, samplingTools: true })?.id).toBe('nothing')
  })

  it('is none for a mixture of one’s own', () => {
    expect(matchingProfile({ ...ADVERTISE_ALL, samplingTools: false })).toBeUndefined()
  })
})
