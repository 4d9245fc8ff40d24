/** Russian messages of the previews card and tab. */
const messages = {
  'card.title': 'Превью-окружения',
  'card.all': 'Правило, запись и подробности',
  'content.title': 'Превью-окружения',
  'content.description':
    'Открытый merge request сервиса {{service}} получает работающую копию, если его ветка следует правилу платформы.',
  'state.on': 'Включены',
  'state.off': 'Не включены',
  'state.absent.title': 'На этой платформе нет превью-окружений',
  'state.absent.hint':
    'Они настраиваются в файле {{file}} репозитория платформы: его нет, или в нём нет previewEnvironments.',
  'state.platformOff.title': 'Превью выключены для всей платформы',
  'state.platformOff.hint':
    'Задайте previewEnvironments.enabled: true в {{file}}.',
  'state.notListed.title': 'У {{service}} пока нет превью',
  'state.notListed.hint':
    'Добавьте его запись в {{file}}; Argo CD создаст превью для каждого открытого merge request с подходящей веткой.',
  'state.serviceOff.title': 'Превью выключены для {{service}}',
  'state.serviceOff.hint':
    'Запись есть. Задайте в ней enabled: true в {{file}}.',
  'state.openFile': 'Открыть {{file}}',
  'state.enable': 'Добавить превью-окружения',
  'entry.title': 'Запись, которую нужно добавить',
  'entry.copy': 'Скопировать запись',
  'entry.copied': 'Скопировано',
  'entry.copyFailed': 'Браузер не разрешил копирование: выделите текст.',
  'rule.title': 'Правило',
  'rule.branchMatch': 'Подходят ветки',
  'rule.everyBranch': 'любая ветка',
  'rule.declaredIn': 'Где объявлено',
  'rule.address': 'Шаблон адреса',
  'rule.tag':
    'где {tag} — номер задачи из начала имени ветки, строчными буквами',
  'rule.namespace': 'Пространство имён',
  'rule.application': 'Приложение Argo CD',
  'rule.requeue': 'Argo CD ищет merge request',
  'rule.requeueEvery': 'каждые {{seconds}} с',
  'mergeRequests.title': 'Открытые merge request',
  'mergeRequests.count': 'Превью: {{previews}} из {{open}} merge request',
  'mergeRequests.none': 'Открытых merge request нет.',
  'mergeRequests.draft': 'Черновик',
  'mergeRequests.pipeline': 'Пайплайн: {{status}}',
  'mergeRequests.opened': 'открыт {{age}}',
  'mergeRequests.updated': 'изменён {{age}}',
  'mergeRequests.more':
    'Открыты и другие merge request; показаны те, что менялись последними.',
  'pipeline.canceled': 'отменён',
  'pipeline.created': 'создан',
  'pipeline.failed': 'упал',
  'pipeline.manual': 'ждёт человека',
  'pipeline.pending': 'ждёт раннера',
  'pipeline.running': 'идёт',
  'pipeline.skipped': 'пропущен',
  'pipeline.success': 'прошёл',
  'branches.title': 'Ветки без merge request',
  'branches.description':
    'Каждая получит указанное превью, когда для неё откроют merge request.',
  'branches.open': 'Открыть merge request',
  'mergeRequests.argocd': 'Argo CD',
  'mergeRequests.noPreview': 'Превью нет: {{reason}}.',
  'mergeRequests.shared':
    'Одно превью с {{branches}}: побеждает последний деплой. Держите открытым только один из них.',
  'branch.title': 'Проверить ветку',
  'branch.label': 'Имя ветки',
  'branch.description': 'Исходная ветка merge request',
  'branch.idle':
    'Введите имя ветки, чтобы увидеть адрес или причину, по которой его не будет.',
  'branch.eligible': 'Превью ветки {{branch}}: {{host}}',
  'branch.tag': 'Тег',
  'branch.host': 'Адрес',
  'branch.application': 'Приложение Argo CD',
  'branch.appName': 'Имя приложения в кластере',
  'branch.imageTag': 'Тег образа',
  'branch.imageTagNote': 'его должен опубликовать пайплайн merge request',
  'branch.namespace': 'Пространство имён',
  'branch.suggestion': 'Попробовать {{branch}}',
  'warning.shared.title': 'Одно превью на задачу',
  'warning.shared.message':
    'Все открытые merge request, ветки которых начинаются с {{ticket}}, получают один и тот же адрес и одно приложение; побеждает последний деплой. Держите открытым только один.',
  'warning.imageTag.title': 'У образа не может быть такого тега',
  'warning.imageTag.message':
    '{{imageTag}} не годится как тег (не более 128 символов a-z, 0-9, «.», «_» и «-»), поэтому превью не найдёт образ. Переименуйте ветку.',
  'refusal.previews-disabled.title': 'Платформа не создаёт превью',
  'refusal.previews-disabled.hint':
    'Превью выключены или не имеют домена в {{file}}.',
  'refusal.service-not-listed.title': 'У {{service}} нет записи о превью',
  'refusal.service-not-listed.hint': 'Добавьте её в {{file}}.',
  'refusal.service-disabled.title': 'Превью выключены для {{service}}',
  'refusal.service-disabled.hint':
    'Задайте enabled: true в записи сервиса в {{file}}.',
  'refusal.branch-empty.title': 'Нет имени ветки',
  'refusal.branch-empty.hint': 'Введите исходную ветку merge request.',
  'refusal.branch-does-not-match.title':
    'Ветка {{branch}} не подходит под правило',
  'refusal.branch-does-not-match.hint':
    'Правило {{rule}} различает строчные и прописные буквы. Переименуйте ветку или измените правило в {{file}}.',
  'refusal.no-tag.title': 'Ветка {{branch}} не начинается с номера задачи',
  'refusal.no-tag.hint':
    'Адрес строится из букв, дефиса и числа в самом начале имени ветки, например SHOP-142. Начните имя ветки с номера задачи.',
  'refusal.name-too-long.title':
    'С таким номером задачи имена получаются слишком длинными',
  'refusal.name-too-long.hint':
    'Kubernetes допускает 63 символа для preview-{{service}}-{tag}. Возьмите ветку с более коротким номером задачи.',
  'refusal.invalid-rule.title': 'В записи {{service}} ошибка',
  'refusal.invalid-rule.hint': 'Исправьте её в {{file}}: {{detail}}',
};

export default messages;
