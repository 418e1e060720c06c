import { Maximize, RefreshCw, Trash2, ZoomIn, ZoomOut } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImageInfo } from '../../../shared/contract/records.ts'
import { isolated } from '../../../shared/text/printable.ts'
import { useApp } from '../../app/AppContext.tsx'
import { useCommands } from '../../commands/CommandsContext.tsx'
import { classes } from '../../components/classes.ts'
import { IconButton } from '../../components/IconButton.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { useElementSize } from '../../components/useElementSize.ts'
import styles from './ImagePanel.module.css'
import { fitImage, type ImageView, panImage, viewByKey, zoomImage } from './imageView.ts'
import { usePointerView } from './usePointerView.ts'

export function ImageViewer({ image, address }: { readonly image: ImageInfo; readonly address: string }) {
  const { t } = useTranslation('desk')
  const { pages } = useApp()
  const commands = useCommands()
  const frame = useRef<HTMLDivElement>(null)
  const size = useElementSize(frame)
  // Null as long as the whole image is shown, whatever becomes of the panel's size.
  const [chosen, setChosen] = useState<ImageView | null>(null)
  const [loading, setLoading] = useState<'loading' | 'ready' | 'failed'>('loading')
  const view = size === null ? null : (chosen ?? fitImage(image, size))
  const shown = useRef(view)
  shown.current = view
  const change = useCallback((step: (view: ImageView) => ImageView) => {
    if (shown.current === null) return
    shown.current = step(shown.current)
    setChosen(shown.current)
  }, [])
  const showWhole = () => setChosen(null)
  const pointer = usePointerView(change)
  useEffect(() => {
    const element = frame.current
    // React listens to wheels passively, where the page's own zoom cannot be held back.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const box = element?.getBoundingClientRect()
      const at = { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
      change((now) =>
        event.shiftKey ? panImage(now, -event.deltaY, 0) : zoomImage(now, Math.exp(-event.deltaY / 500), at),
      )
    }
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [change])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || view === null || size === null) return
    if (event.key === '0') return showWhole()
    const next = viewByKey(event.key, view, size)
    if (next === null) return
    event.preventDefault()
    change(() => next)
  }
  const press = (key: string) => () => change((now) => (size === null ? now : (viewByKey(key, now, size) ?? now)))
  return (
    <div className={classes(styles.viewer)}>
      <div className={classes(styles.tools)}>
        <IconButton size="small" label={t('image.in')} keys="+" icon={<ZoomIn aria-hidden />} onPress={press('+')} />
        <IconButton size="small" label={t('image.out')} keys="-" icon={<ZoomOut aria-hidden />} onPress={press('-')} />
        <IconButton size="small" label={t('image.fit')} keys="0" icon={<Maximize aria-hidden />} onPress={showWhole} />
        <span className={classes(styles.scale)}>{Math.round((view?.scale ?? 1) * 100)}%</span>
        <bdi className={classes(styles.name)}>{image.name}</bdi>
        <IconButton
          size="small"
          label={t('image.replace')}
          icon={<RefreshCw aria-hidden />}
          onPress={() => commands.run('page.attachImage')}
        />
        <IconButton
          size="small"
          label={t('image.detach')}
          icon={<Trash2 aria-hidden />}
          onPress={() => void pages.detachImage()}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a frame that is moved and zoomed, with the image inside. */}
      <div
        ref={frame}
        role="group"
        aria-label={t('image.frame')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: takes the keys that zoom and pan.
        tabIndex={0}
        className={classes(styles.frame)}
        onKeyDown={onKeyDown}
        onDoubleClick={showWhole}
        {...pointer}
      >
        {loading === 'failed' ? <p role="alert">{t('image.failed')}</p> : null}
        {loading === 'loading' ? <Spinner label={t('image.loading')} /> : null}
        <img
          src={address}
          alt={t('image.of', { name: isolated(image.name) })}
          draggable={false}
          width={image.width}
          height={image.height}
          hidden={loading === 'failed'}
          style={view === null ? {} : { transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
          onLoad={() => setLoading('ready')}
          onError={() => setLoading('failed')}
        />
      </div>
    </div>
  )
}
