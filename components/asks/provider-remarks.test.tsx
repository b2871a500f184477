// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Provider } from '@/lib/answering/types'
import { ProviderRemarks } from './provider-remarks'

afterEach(cleanup)

const GOOGLE: Provider = {
  name: 'My Google',
  config: { kind: 'google', baseUrl: 'http://localhost:1', key: '', model: '' },
  models: [],
}
const PARAMS = { messages: [{ role: 'user', content: { type: 'text', text: 'hi' } }], maxTokens: 9 }

it('says what the provider will get differently, and where in the request that is', () => {
  render(<ProviderRemarks provider={GOOGLE} params={{ ...PARAMS, metadata: { team: 'blue' } }} />)
  const notice = screen.getByRole('status')
  expect(notice.textContent).toContain('What My Google gets differently')
  expect(screen.getByRole('listitem').textContent).toBe('metadata Google has no place for it: left out.')
})

it('is not there when everything is passed on as it is', () => {
  const { container } = render(<ProviderRemarks provider={GOOGLE} params={PARAMS} />)
  expect(container.textContent).toBe('')
})
