// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Component } from 'react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bringParts, part } from './part'

const Hello = ({ name }: { readonly name: string }) => <p>Hello {name}</p>
const atOnce = (): Promise<void> => Promise.resolve()

/** Something in it may suspend. */
const drawn = (page: ReactNode): Promise<void> =>
  act(async () => {
    render(page)
    await Promise.resolve()
  })

beforeEach(() => {
  // React tells of errors that a boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('A part of the page', () => {
  it('is loaded when it is wanted, and once', async () => {
    let come!: (code: typeof Hello) => void
    const load = vi.fn(() => new Promise<typeof Hello>((resolve) => (come = resolve)))
    const Part = part(load)
    await drawn(
      <>
        <Part name="Ada" />
        <Part name="Bo" />
      </>,
    )
    expect(screen.getAllByRole('status')).toHaveLength(2)
    await act(async () => {
      come(Hello)
      await Promise.resolve()
    })
    expect(screen.getByText('Hello Ada')).toBeDefined()
    expect(screen.getByText('Hello Bo')).toBeDefined()
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('is drawn at once when its code is here, also one within another', async () => {
    const Outer = part(() => {
      const Inner = part(() => Promise.resolve(Hello))
      return Promise.resolve(() => <Inner name="Cy" />)
    })
    await bringParts(atOnce)
    render(<Outer />)
    expect(screen.queryByRole('status')).toBeNull()
    expect(screen.getByText('Hello Cy')).toBeDefined()
  })

  it('says when its code did not come, and tries again', async () => {
    let there = false
    const load = vi.fn(() => (there ? Promise.resolve(Hello) : Promise.reject(new Error('404'))))
    const Part = part(load)
    await bringParts(atOnce)
    await drawn(<Part name="Di" />)
    expect(screen.getByRole('alert').textContent).toContain('PART_NOT_LOADED')
    expect(load).toHaveBeenCalledTimes(1)
    there = true
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
      await Promise.resolve()
    })
    expect(screen.getByText('Hello Di')).toBeDefined()
  })

  it('leaves its own errors to whoever stands above', async () => {
    class Above extends Component<{ readonly children: ReactNode }, { readonly caught?: string }> {
      override state: { readonly caught?: string } = {}
      static getDerivedStateFromError = (error: Error) => ({ caught: error.message })
      override render() {
        return this.state.caught ?? this.props.children
      }
    }
    const Broken = part(() =>
      Promise.resolve((): ReactNode => {
        throw new Error('broken panel')
      }),
    )
    await bringParts(atOnce)
    const { container } = render(
      <Above>
        <Broken />
      </Above>,
    )
    expect(container.textContent).toBe('broken panel')
  })
})
