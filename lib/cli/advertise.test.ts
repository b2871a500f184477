import { describe, expect, it } from 'vitest'
import { ADVERTISE_ALL, ADVERTISE_NOTHING } from '@/lib/protocol/capabilities'
import { findProfile } from '@/lib/protocol/client-profiles'
import { readAdvertised, type AdvertiseFlags } from './advertise'

const UI = 'io.modelcontextprotocol/ui'

describe('What the command line advertises', () => {
  it.each<[AdvertiseFlags, unknown]>([
    [{}, ADVERTISE_ALL],
    [{ advertise: 'none' }, ADVERTISE_NOTHING],
    [{ advertise: 'tasks, sampling' }, { ...ADVERTISE_NOTHING, tasks: true, sampling: true }],
    [{ client: 'claude-code' }, findProfile('claude-code')?.advertised],
    [{ client: 'nothing' }, ADVERTISE_NOTHING],
    [
      { client: 'gemini-cli', extension: [`${UI}={"mimeTypes":["a=b"]}`, 'com.example/x'] },
      {
        ...ADVERTISE_NOTHING,
        roots: true,
        extensions: { [UI]: { mimeTypes: ['a=b'] }, 'com.example/x': {} },
      },
    ],
  ])('by %j', (flags, advertised) => {
    expect(readAdvertised(flags)).toEqual(advertised)
  })

  it.each<[AdvertiseFlags, RegExp]>([
    [{ advertise: 'extensions' }, /unknown capability/],
    [{ client: 'netscape' }, /claude-code/],
    [{ client: 'zed', advertise: 'all' }, /not both/],
    [{ extension: ['ui'] }, /prefix/],
    [{ extension: [`${UI}=[]`] }, /JSON object/],
  ])('is refused for %j', (flags, why) => {
    expect(() => readAdvertised(flags)).toThrow(why)
  })
})
