# Un framework proprio, e i modelli.
framework-purpose = Scopo
framework-framework = Framework

## The framework itself
framework-texts = Il framework
framework-title = Titolo
framework-title-hint = Dai un nome al framework
framework-source = Fonte
framework-source-hint = Da dove viene
framework-stages = Nomi dei cinque livelli
framework-stage-name = Nome del livello { $n }

## Factors
framework-row-name = { $n } { $title }
framework-drag = Trascina per spostare { $title }
framework-takes-part = { $title } è attivo
framework-off = Disattivato
framework-questions-count = { $n ->
    [0] nessuna domanda
    [one] una domanda
   *[other] { $n } domande
  }
framework-factors-count = { $n ->
    [one] un fattore
   *[other] { $n } fattori
  }
framework-add-factor = Aggiungi fattore
framework-new-factor = Nuovo fattore
framework-factor-title = Fattore
framework-factor-title-hint = Dai un nome al fattore
framework-short = Nome breve
framework-short-hint = Per i grafici
framework-weight = Peso
framework-share = { $share } del totale
framework-definition = Definizione
framework-definition-hint = Che cosa significa il fattore
framework-levels = Che cosa si osserva a ogni livello
framework-level-hint = Che cosa si osserva
framework-level-name = Fattore, livello { $n } { $stage }
framework-unknown-low = Ciò che non si sa conta come livello minimo

## Questions
framework-questions = Domande
framework-questions-none = Senza domande il fattore si stima o si vota.
framework-add-question = Aggiungi domanda
framework-new-question = Nuova domanda
framework-question-name = Domanda { $n }, { $text }
framework-asked = «{ $text }» si chiede
framework-question-text = Domanda
framework-question-hint = Chiedi qualcosa che si possa osservare
framework-question-level-name = Domanda, livello { $n } { $stage }
framework-part = Parte
framework-part-hint = Quando, chi, …
framework-requirement = Requisito
framework-requirement-hint = B01
framework-question-weight = Peso della domanda
framework-same-as = Stesso riscontro di
framework-own-finding = Un riscontro a sé
framework-shared-by = { $n ->
    [one] Un’altra domanda condivide questo riscontro.
   *[other] Altre { $n } domande condividono questo riscontro.
  }
framework-feed = Risposta da un registro
framework-feed-none = Solo a mano
framework-feed-responses = Messaggi che chiedono una risposta
framework-feed-purposes = Messaggi con uno scopo
framework-feed-tone = Come sono accolti i messaggi
framework-feed-blockers = Ostacoli rimossi
framework-duplicate = Duplica
framework-move-to = Sposta in un altro fattore…

## What goes with it
framework-remove-free = Non c’è ancora nulla che vi si colleghi.
framework-remove-shared = Un’altra domanda condivide il riscontro e tiene le risposte.
framework-remove-factor-with = Si eliminano anche { $questions ->
    [one] una domanda
   *[other] { $questions } domande
  }, { $scores ->
    [one] un punteggio
   *[other] { $scores } punteggi
  }, { $answers ->
    [one] una risposta
   *[other] { $answers } risposte
  } e { $votes ->
    [one] un voto
   *[other] { $votes } voti
  }.
framework-remove-question-with = Si eliminano anche { $answers ->
    [one] una risposta
   *[other] { $answers } risposte
  } e { $votes ->
    [one] un voto
   *[other] { $votes } voti
  }.

## Templates
framework-save-template = Salva come modello…
framework-new-from = Nuovo da modello…
framework-standard = Framework standard
framework-standard-about = gli otto fattori, sempre qui
framework-templates = Modelli
framework-templates-about = Riparti da un framework tuo.
framework-templates-none = Nessun modello salvato finora. La stanza Quadro salva il framework come modello.
framework-template-pick-title = Nuovo da modello
framework-template-pick-text = Un modello porta fattori e domande; punteggi e segmenti partono vuoti.
framework-template-name-title = Salva come modello
framework-template-name-text = Tiene fattori, domande e testi di questo framework. Cliente, segmenti, punteggi e journey restano fuori.
framework-template-name = Nome del modello
framework-template-save = Salva modello
framework-template-taken = C’è già un modello «{ $title }». Sostituiscilo o scegli un altro nome.
framework-template-saved = Salvato come modello «{ $title }»
framework-template-removed = Modello eliminato
framework-template-nowhere = Qui non si possono salvare modelli: il sistema non indica una cartella per questo utente.
framework-template-remove = Elimina modello
framework-template-remove-name = Elimina il modello «{ $title }»
framework-template-remove-title = Eliminare il modello «{ $title }»?
framework-template-remove-text = Il file viene cancellato per sempre. I workshop nati da questo modello non cambiano.
framework-advice-template = Si trova nella cartella dei tuoi modelli. Correggilo o eliminalo lì; i tuoi workshop non ne risentono.

## Why a segment came
framework-intent = Perché sono venuti
framework-intent-not-asked = Perché sono venuti, non chiesto
framework-intent-new-way = Lascia un processo superato
framework-intent-switch = Arriva da un concorrente
framework-intent-strategic = Adotta una soluzione strategica
framework-intent-proof = Prova il valore con poco budget
framework-intent-unknown = Nessuno lo sa
framework-intent-finding = Nessuno sa perché sono venuti, { $segments }. È già un riscontro.
framework-curve = Ripidità della curva di apprendimento, da 0 piatta a 4 molto ripida
framework-curve-short = Curva
framework-load = Carico di cambiamento, da 0 nessuno a 4 molto
framework-load-short = Carico
framework-implied = { $n } implicito
framework-implied-none = non si sa

## Both parties
framework-mutual = Le due parti oggi
framework-mutual-why = Una relazione dura quando entrambe le parti sono contente, vogliono continuare e ci guadagnano.
framework-customers = Clienti
framework-organisation = Organizzazione
framework-happy = Contenti
framework-continues = Vogliono continuare
framework-better-off = Ci guadagnano
framework-mutual-unknown = Non si sa
framework-mutual-0 = per niente
framework-mutual-1 = poco
framework-mutual-2 = in parte
framework-mutual-3 = in gran parte
framework-mutual-4 = del tutto
