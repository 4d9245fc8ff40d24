import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'app-not-found',
  imports: [RouterLink],
  template: `
    <h1>There is no such page</h1>
    <p><a routerLink="/">To the first page</a></p>
  `,
})
export class NotFound {}
