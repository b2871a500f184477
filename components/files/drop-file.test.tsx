// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { importerOf } from '@/lib/browser/files/importer'
import { Session } from '@/lib/browser/session'
import { SessionContext } from '@/lib/browser/session-context'
import { DropZone } from '@/components/ui/drop-zone'
import { DropFile } from './drop-file'

const session = new Session({
  fetch: () => Promise.reject(new Error('no way out')),
  connect: () => Promise.reject(new Error('none')),
})
const open = vi.spyOn(importerOf(session), 'open').mockResolvedValue(undefined)
const onFile = vi.fn()
const file = new File(['{}'], 'answers.json')
const dataTransfer = { types: ['Files'], files: [file] }

beforeEach(() => {
  vi.clearAllMocks()
  render(
    <SessionContext value={session}>
      <DropZone label="A cassette" onFile={onFile}>
        here
      </DropZone>
      <DropFile />
    </SessionContext>,
  )
})
afterEach(cleanup)

it('opens a file that is dropped anywhere, and says so before', () => {
  fireEvent.dragOver(document.body, { dataTransfer })
  expect(screen.getByText('Drop to open')).toBeTruthy()
  fireEvent.drop(document.body, { dataTransfer })
  expect(open).toHaveBeenCalledWith(file)
  expect(screen.queryByText('Drop to open')).toBeNull()
})

it('leaves a file to the zone it is dropped on', () => {
  const zone = screen.getByRole('group', { name: 'A cassette' })
  fireEvent.dragOver(document.body, { dataTransfer })
  fireEvent.dragOver(zone, { dataTransfer })
  expect(screen.queryByText('Drop to open')).toBeNull()
  fireEvent.drop(zone, { dataTransfer })
  expect(onFile).toHaveBeenCalledWith(file)
  expect(open).not.toHaveBeenCalled()
})
