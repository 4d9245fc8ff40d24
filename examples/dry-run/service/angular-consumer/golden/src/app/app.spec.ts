import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { createApplicationConfig } from './app.config';

async function open(path: string): Promise<HTMLElement> {
  const { providers } = createApplicationConfig({
    service: 'shop-window',
    version: 'v1.2.3',
    environment: 'test',
  });
  TestBed.configureTestingModule({ providers });
  const harness = await RouterTestingHarness.create(path);
  return harness.fixture.nativeElement as HTMLElement;
}

describe('the application', () => {
  it('says who it is', async () => {
    const page = await open('/');

    expect(page.querySelector('h1')?.textContent).toBe('shop-window');
  });

  it('shows the version when it is asked for', async () => {
    const page = await open('/');
    expect(page.textContent).not.toContain('v1.2.3');

    page.querySelector('button')?.click();
    await TestBed.inject(ApplicationRef).whenStable();

    expect(page.textContent).toContain('v1.2.3');
  });

  it('has a way back from a page that is not there', async () => {
    const page = await open('/surprise');

    expect(page.querySelector('h1')?.textContent).toContain('no such page');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/');
  });
});
