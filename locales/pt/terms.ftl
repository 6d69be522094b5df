### Words that several papers share. In running text they take no article: gender differs.

## Permits and status, with the letter of the card.

permit-b = autorização de residência (B)
permit-c = autorização de residência permanente (C)
permit-ci = autorização de residência com direito a trabalhar (Ci)
permit-f = admissão provisória (F)
permit-g = autorização para trabalho fronteiriço (G)
permit-l = autorização de residência de curta duração (L)
permit-n = título para requerentes de asilo (N)
permit-s = estatuto de proteção S

## People.

sex-female = feminino
sex-male = masculino
sex-undetermined = não definido
relation-spouse = cônjuge
relation-partner = companheira ou companheiro
relation-child = filha ou filho
relation-mother = mãe
relation-father = pai
relation-guardian = tutora ou tutor
relation-deputy = pessoa de apoio nomeada pela autoridade
relation-other = outra pessoa

## How an interpreter takes part.

channel-onsite = no local
channel-phone = por telefone
channel-video = por vídeo
channel-sign = em língua gestual

## Integration criteria: a plain rendering of AIG 58a(1), a to d.

criterion-a = Respeito pela segurança e pela ordem públicas
criterion-b = Respeito pelos valores da Constituição Federal
criterion-c = Competências linguísticas
criterion-d = Participação na vida económica ou aquisição de formação
criterion-status-fulfilled = cumprido
criterion-status-partly = cumprido em parte
criterion-status-not-fulfilled = não cumprido
criterion-status-not-assessed = não avaliado

## Personal circumstances after VZAE 77f, without a diagnosis.

circumstance-disability = deficiência física, mental ou psíquica
circumstance-illness = doença grave ou prolongada
circumstance-learning = grandes dificuldades em aprender, ler ou escrever
circumstance-working-poor = pobreza apesar de trabalhar
circumstance-care = cuidados a outras pessoas, por exemplo a familiares

## Goals of an agreement.

goal-status-open = em aberto
goal-status-reached = alcançado
goal-status-partly = alcançado em parte
goal-status-not-reached = não alcançado
goal-status-excused = não alcançado, com motivo válido
bearer-person = a própria pessoa
bearer-municipality = município
bearer-canton = cantão
bearer-social-region = serviço social da região
bearer-employer = entidade empregadora

## Post and address.

delivery-registered = Einschreiben
delivery-a-post-plus = A-Post Plus
delivery-a-post = A-Post
delivery-handed-over = persönlich übergeben
post-office-box = Postfach
poste-restante = Postlagernd
care-of = c/o

## What stands where a fact is missing.

level-not-assessed = não avaliado
level-mother-tongue = língua materna
unknown-first-name = nome próprio desconhecido
stateless = apátrida

## Terms of the model. Only German, French and Italian have official words.

term-info-folder = pasta informativa
term-first-talk = primeira conversa de informação
term-integration-talk = conversa de integração
term-integration-agreement = acordo de integração
term-integration-recommendation = recomendação de integração
term-commune = município
term-residents-office = serviço de registo de habitantes
instrument-communal-agreement = acordo do município sobre objetivos e medidas
instrument-binding-agreement = acordo de integração vinculativo
instrument-recommendation = recomendação de integração

## What the law says of an instrument.

instrument-is-allowed = possível
instrument-is-refused = não permitido
instrument-is-unclear = por esclarecer

## Remedies against an order.

remedy-appeal = recurso para outra autoridade
remedy-objection = reclamação junto da mesma autoridade

## Dates in the overview of a file.

deadline-permit = O título de residência termina
deadline-answer = Resposta sobre a data marcada
deadline-talk = Conversa
deadline-remedy = Último dia do prazo para contestar
