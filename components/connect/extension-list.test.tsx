// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ExtensionList } from './extension-list'

afterEach(cleanup)

it('Extensions are told with what Parley does with them, and where they are specified', () => {
  render(<ExtensionList ids={['io.modelcontextprotocol/ui', 'com.example/own\u202e', '__proto__/x']} />)
  const texts = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(texts[0]).toContain('run in a sandbox')
  expect(screen.getByRole('link', { name: /MCP Apps/ }).getAttribute('href')).toContain('ext-apps')
  expect(texts[1]).toContain('Not known to Parley')
  expect(texts[1]).not.toContain('\u202e')
  expect(screen.getAllByRole('link')).toHaveLength(1)
})
