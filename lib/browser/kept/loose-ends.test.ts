import { expect, it } from 'vitest'
import type { AppId } from '@/lib/recording/keys'
import { Transcript } from '@/lib/testing/transcript'
import { looseEnds } from './loose-ends'

it('An app that ran when the page was left is closed before its connection', () => {
  const t = new Transcript().connects('2026-07-28')
  t.append({ type: 'app-opened', app: 'a1' as AppId, uri: 'ui://one', policy: '' })
  t.append({ type: 'app-closed', app: 'a1' as AppId, by: 'person', dropped: 0 })
  t.append({ type: 'app-opened', app: 'a2' as AppId, uri: 'ui://two', policy: '' })
  expect(looseEnds(t.events)).toEqual([
    ['c1', { type: 'app-closed', app: 'a2', by: 'page', dropped: 0 }],
    ['c1', { type: 'connection-closed', by: 'page' }],
  ])
})
