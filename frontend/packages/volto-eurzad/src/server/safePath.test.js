import { describe, expect, it } from 'vitest';
import { staysInSite } from './safePath';

describe('an address stays in the site', () => {
  it.each([
    '/',
    '/uslugi?b_start=10',
    '/++api++',
    '/++api++/@my-applications/a1?expand=items',
    '/++api++/@search?portal_type:list=Document&sort_limit:int=5',
    '/++api++/@search?path=/a/../b&q=a%2Fb%zz',
    '/konto/logowanie?dalej=%2Fuslugi',
    '/records/@@download/1/Za%C5%82%C4%85cznik%201..pdf',
    '/uslugi/...',
    '/@@images/image-400-0a1b.png',
    '/moje_vh_akta/VirtualHostRoots',
  ])('%s', (url) => expect(staysInSite(url)).toBe(true));
});

describe('an address leaves the site', () => {
  it.each([
    // up, openly and hidden
    '/++api++/../../../powiat-rybnicki/@office',
    '/++api++/../login',
    '/++api++/%2e%2e/%2E%2e/powiat-rybnicki/@office',
    '/++api++/.%2e/login',
    '/++api++/./@office',
    '/++api++/..',
    '/..?a=b',
    '/uslugi\\..\\x',
    '/@@images/..%2f@@personal-information',
    '/@@images/..%2F..%2f++api++/VirtualHostRoot/@my-applications',
    '/@@images/..%5c@@personal-information',
    '/@@images/a%5Cb',
    // the words of Zope's virtual hosting
    '/++api++/_vh_x/@office',
    '/++api++/%5fvh_x/@office',
    '/++api++/_vh_%0Ax/@office',
    '/++api++/VirtualHostRoot/@office',
    '/VirtualHostBase/http/a:80/powiat-rybnicki',
    '/Virtual%48ostRoot',
    // what can't be read, or joined
    '/++api++/%',
    '/++api++/%zz',
    '/++api++/%c0%ae%c0%ae/x',
    '/a%00b',
    '/a\0b',
    'http://czerwionka.localhost/@@images/x',
    '*',
    '',
    // fields that Zope makes a part of the path
    '/@@images/x?/../../powiat-rybnicki/@office:method=1',
    '/@@images/x?a=1&:action=../@@personal-information',
    '/@@images/x?x%3Adefault_method=1',
    '/@@images/x?../x:method.x=1',
    '/@@images/x?../x:method:int=1',
  ])('%s', (url) => expect(staysInSite(url)).toBe(false));
});
