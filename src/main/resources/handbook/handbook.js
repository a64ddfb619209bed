(() => {
  const toc = document.querySelector('.toc > details');
  const wide = matchMedia('(min-width: 64rem)');
  const fit = () => { toc.open = wide.matches; };
  wide.addEventListener('change', fit);
  fit();
  toc.addEventListener('click', event => {
    if (!wide.matches && event.target.closest('a')) toc.open = false;
  });
  const links = new Map([...toc.querySelectorAll('a')].map(a => [decodeURIComponent(a.hash.slice(1)), a]));
  const places = [...document.querySelectorAll('main [id]')].filter(place => links.has(place.id));
  let current;
  const follow = () => {
    const here = places.findLast(place => place.getBoundingClientRect().top < 160) ?? places[0];
    const link = here && links.get(here.id);
    if (!link || link === current) return;
    current?.removeAttribute('aria-current');
    current = link;
    current.setAttribute('aria-current', 'true');
    if (!wide.matches) return;
    for (const area of toc.querySelectorAll('details')) area.open = area.contains(link);
    const box = toc.parentElement;
    const top = link.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (top < 40 || top > box.clientHeight - 80) box.scrollTop += top - box.clientHeight / 3;
  };
  let waiting;
  addEventListener('scroll', () => {
    waiting ??= requestAnimationFrame(() => { waiting = undefined; follow(); });
  }, { passive: true });
  follow();
})();
