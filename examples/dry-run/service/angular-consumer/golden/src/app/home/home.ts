import { Component, inject, signal } from '@angular/core';
import { CONFIGURATION } from '../configuration';

@Component({
  selector: 'app-home',
  templateUrl: './home.html',
})
export class Home {
  protected readonly configuration = inject(CONFIGURATION);
  protected readonly detailed = signal(false);

  protected toggleDetails(): void {
    this.detailed.update((detailed) => !detailed);
  }
}
