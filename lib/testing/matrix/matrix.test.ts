import { beforeAll, describe, expect, it } from 'vitest'
import { LATEST_MODERN, REVISIONS, type Revision } from '@/lib/protocol/revisions'
import type { RecordingEvent } from '@/lib/recording/events'
import { factsMissing, readFacts } from '@/lib/testing/shared-facts'
import { legacySession } from './legacy-session'
import { modernSession } from './modern-session'
import ROWS from './rows.json'
import { rowKeys, type RowKey } from './rows'
import { seenRows } from './seen'
import { startSsePeer, startStreamablePeer } from './v1-peer'
import { startV2Peer } from './v2-peer'

const MATRIX = 'spec/message-matrix.json'

const modern = async (): Promise<readonly RecordingEvent[]> => {
  const peer = await startV2Peer()
  try {
    return await modernSession(peer)
  } finally {
    await peer.stop()
  }
}

const legacy = async (revision: Revision): Promise<readonly RecordingEvent[]> => {
  const peer = await (revision === '2024-11-05' ? startSsePeer() : startStreamablePeer())
  try {
    return await legacySession(peer.url, revision, ROWS)
  } finally {
    await peer.stop()
  }
}

describe('the message matrix', () => {
  const seen = new Map<Revision, ReadonlySet<RowKey>>()

  beforeAll(async () => {
    // A server that cuts a stream has its client wait before it comes back: all at once, that is waited for once.
    await Promise.all(
      REVISIONS.map(async (revision) => {
        seen.set(revision, seenRows(await (revision === LATEST_MODERN ? modern() : legacy(revision))))
      }),
    )
  })

  it.each(REVISIONS)('crosses the wire between the engine and a server of an SDK, row by row (%s)', (revision) => {
    const wanted = ROWS.filter((row) => row.startsWith(revision))
    expect(wanted.length).toBeGreaterThan(0)
    expect(wanted.filter((row) => !seen.get(revision)?.has(row))).toEqual([])
  })

  it.skipIf(factsMissing(MATRIX))('is the one that the facts have', () => {
    expect(ROWS).toEqual(rowKeys(readFacts(MATRIX)))
  })
})
