package org.pyft.syntax;

/**
 * The grammar that explains syntax errors: Python's, with a rule for every mistake that has a message of its own. It is used
 * only on sources that the parser refused, so it is written for the eye and interpreted by {@link Diagnosis}.
 *
 * <p>Notation: {@code 'x'} a keyword or operator, {@code "x"} a soft keyword, capitals a kind of token; {@code |} ordered
 * choice; {@code ? * +} repetition; {@code e ++ s} a list of e separated by s; {@code & !} look ahead; {@code ~} no other
 * alternative after this; {@code ^'x'} an error unless x follows; {@code a:e} names a part; {@code <e>} the result is e;
 * {@code @Kind} the kind of expression an alternative makes; {@code base >> alternatives} a left-recursive chain.
 * After {@code =>} stands what is wrong: where ({@code at a}, {@code range a b}, {@code from a}, {@code last} or {@code next} token)
 * and the text, in which {@code %n} is what the first part named is called and {@code %l} its line.
 */
final class DiagnosisGrammar {
    private DiagnosisGrammar() {}

    static final String STATEMENTS =
            """
            file: statement* ENDMARKER ;
            eval: expressions NEWLINE* ENDMARKER ;
            interactive: compound NEWLINE | simpleLine | NEWLINE | ENDMARKER ;
            funcType: '(' (funcTypeArg ++ ',')? ')' '->' expression NEWLINE* ENDMARKER ;
            funcTypeArg: ('*' | '**')? expression ;
            statements: statement+ ;
            statement: compound | simpleLine ;
            simpleLine: (simple ++ ';') ';'? NEWLINE ;
            compound:
                | &('def' | '@' | 'async') function
                | &'if' ifStmt
                | &('class' | '@') classDef
                | &('with' | 'async') withStmt
                | &('for' | 'async') forStmt
                | &'try' tryStmt
                | &'while' whileStmt
                | matchStmt ;
            simple:
                | assignment
                | &"type" typeAlias
                | starExpressions
                | &'return' ('return' starExpressions?)
                | &('import' | 'from') importStmt
                | &'raise' raiseStmt
                | &'pass' passStmt
                | &'del' delStmt
                | &'yield' yieldExpr
                | &'assert' assertStmt
                | &'break' breakStmt
                | &'continue' continueStmt
                | &'global' ('global' NAME ++ ',')
                | &'nonlocal' ('nonlocal' NAME ++ ',') ;
            passStmt: 'pass' ;
            breakStmt: 'break' ;
            continueStmt: 'continue' ;
            block: NEWLINE INDENT statements DEDENT | simpleLine | badBlock ;
            badBlock: NEWLINE !INDENT => indent `expected an indented block` ;

            assignment:
                | NAME ':' expression ('=' annotatedRhs)?
                | ('(' singleTarget ')' | attributeTarget) ':' expression ('=' annotatedRhs)?
                | (starTargets '=')+ annotatedRhs !'=' TYPE_COMMENT?
                | singleTarget augmented ~ annotatedRhs
                | badAssignment ;
            annotatedRhs: yieldExpr | starExpressions ;
            augmented: '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//=' ;
            badAssignment:
                | a:annotatedSequence ':' expression => at a `only single target (not %n) can be annotated`
                | a:starNamed ',' starNameds* ':' expression => at a `only single target (not tuple) can be annotated`
                | a:expression ':' expression => at a `illegal target for annotation`
                | (starTargets '=')* a:starExpressions '=' => star a
                | (starTargets '=')* a:yieldExpr '=' => at a `assignment to yield expression not possible`
                | a:starExpressions augmented annotatedRhs
                    => at a `'%n' is an illegal expression for augmented assignment` ;
            annotatedSequence: list | tuple | '(' <annotatedSequence> ')' ;

            raiseStmt:
                | 'raise' expression 'from' expression
                | 'raise' expression
                | 'raise' ;
            delStmt: 'del' delTargets &(';' | NEWLINE) | badDel ;
            badDel: 'del' a:starExpressions => del a ;
            assertStmt: 'assert' expression (',' expression)? ;
            importStmt: badImport | importName | importFrom ;
            importName: 'import' (dottedAsName ++ ',') ;
            badImport:
                | a:'import' (dotted ++ ',') 'from' dotted => from a `Did you mean to use 'from ... import ...' instead?`
                | 'import' a:NEWLINE => from a `Expected one or more names after 'import'` ;
            importFrom:
                | 'from' ('.' | '...')* dotted 'import' importTargets
                | 'from' ('.' | '...')+ 'import' importTargets ;
            importTargets:
                | '(' (importAsName ++ ',') ','? ')'
                | (importAsName ++ ',') !','
                | '*'
                | badImportTargets ;
            badImportTargets:
                | (importAsName ++ ',') ',' NEWLINE
                    => last `trailing comma not allowed without surrounding parentheses`
                | a:NEWLINE => from a `Expected one or more names after 'import'` ;
            importAsName: badImportAsName | NAME ('as' NAME)? ;
            badImportAsName:
                NAME 'as' !(NAME (',' | ')' | ';' | NEWLINE)) a:expression => at a `cannot use %n as import target` ;
            dottedAsName: badDottedAsName | dotted ('as' NAME)? ;
            badDottedAsName:
                dotted 'as' !(NAME (',' | ')' | ';' | NEWLINE)) a:expression => at a `cannot use %n as import target` ;
            dotted: NAME ++ '.' ;
            """;

    static final String BLOCKS =
            """
            decorators: ('@' named NEWLINE)+ ;
            classDef: decorators classRaw | classRaw ;
            classRaw: badClass | 'class' NAME typeParams? ('(' arguments? ')')? ':' block ;
            badClass:
                | 'class' NAME typeParams? ('(' arguments? ')')? NEWLINE => last `expected ':'`
                | a:'class' NAME typeParams? ('(' arguments? ')')? ':' NEWLINE !INDENT
                    => indent a `expected an indented block after class definition on line %l` ;
            function: decorators functionRaw | functionRaw ;
            functionRaw:
                | badFunction
                | 'def' NAME typeParams? ^'(' params? ')' ('->' expression)? ^':' functionComment? block
                | 'async' 'def' NAME typeParams? ^'(' params? ')' ('->' expression)? ^':' functionComment? block ;
            badFunction:
                'async'? a:'def' NAME typeParams? '(' params? ')' ('->' expression)? ':' NEWLINE !INDENT
                    => indent a `expected an indented block after function definition on line %l` ;
            functionComment: NEWLINE TYPE_COMMENT &(NEWLINE INDENT) | badTypeComments | TYPE_COMMENT ;
            badTypeComments:
                TYPE_COMMENT NEWLINE TYPE_COMMENT NEWLINE INDENT => last `Cannot have two type comments on def` ;

            ifStmt: badIf | 'if' named ':' block elifStmt | 'if' named ':' block elseBlock? ;
            badIf:
                | 'if' named NEWLINE => last `expected ':'`
                | a:'if' named ':' NEWLINE !INDENT
                    => indent a `expected an indented block after 'if' statement on line %l` ;
            elifStmt: badElif | 'elif' named ':' block elifStmt | 'elif' named ':' block elseBlock? ;
            badElif:
                | 'elif' named NEWLINE => last `expected ':'`
                | a:'elif' named ':' NEWLINE !INDENT
                    => indent a `expected an indented block after 'elif' statement on line %l` ;
            elseBlock: badElse | 'else' ^':' block ;
            badElse:
                | a:'else' ':' NEWLINE !INDENT
                    => indent a `expected an indented block after 'else' statement on line %l`
                | 'else' ':' block 'elif' => last `'elif' block follows an 'else' block` ;
            whileStmt: badWhile | 'while' named ':' block elseBlock? ;
            badWhile:
                | 'while' named NEWLINE => last `expected ':'`
                | a:'while' named ':' NEWLINE !INDENT
                    => indent a `expected an indented block after 'while' statement on line %l` ;
            forStmt:
                | badFor
                | 'for' starTargets 'in' ~ starExpressions ':' TYPE_COMMENT? block elseBlock?
                | 'async' 'for' starTargets 'in' ~ starExpressions ':' TYPE_COMMENT? block elseBlock?
                | badForTarget ;
            badFor:
                | 'async'? 'for' starTargets 'in' starExpressions NEWLINE => last `expected ':'`
                | 'async'? a:'for' starTargets 'in' starExpressions ':' NEWLINE !INDENT
                    => indent a `expected an indented block after 'for' statement on line %l` ;
            badForTarget: 'async'? 'for' a:starExpressions => for a ;
            withStmt:
                | badWithIndent
                | 'with' '(' (withItem ++ ',') ','? ')' ':' TYPE_COMMENT? block
                | 'with' (withItem ++ ',') ':' TYPE_COMMENT? block
                | 'async' 'with' '(' (withItem ++ ',') ','? ')' ':' block
                | 'async' 'with' (withItem ++ ',') ':' TYPE_COMMENT? block
                | badWith ;
            withItem: expression 'as' starTarget &(',' | ')' | ':') | badWithItem | expression ;
            badWithItem: expression 'as' a:expression &(',' | ')' | ':') => star a ;
            badWith:
                | 'async'? 'with' ((expression ('as' starTarget)?) ++ ',') NEWLINE => last `expected ':'`
                | 'async'? 'with' '(' ((expressions ('as' starTarget)?) ++ ',') ','? ')' NEWLINE => last `expected ':'` ;
            badWithIndent:
                | 'async'? a:'with' ((expression ('as' starTarget)?) ++ ',') ':' NEWLINE !INDENT
                    => indent a `expected an indented block after 'with' statement on line %l`
                | 'async'? a:'with' '(' ((expressions ('as' starTarget)?) ++ ',') ','? ')' ':' NEWLINE !INDENT
                    => indent a `expected an indented block after 'with' statement on line %l` ;

            tryStmt:
                | badTry
                | 'try' ^':' block finallyBlock
                | 'try' ^':' block exceptBlock+ elseBlock? finallyBlock?
                | 'try' ^':' block exceptStarBlock+ elseBlock? finallyBlock? ;
            badTry:
                | a:'try' ':' NEWLINE !INDENT => indent a `expected an indented block after 'try' statement on line %l`
                | 'try' ':' block !('except' | 'finally') => last `expected 'except' or 'finally' block`
                | 'try' ':' block* exceptBlock+ a:'except' b:'*' expression ('as' NAME)? ':'
                    => range a b `cannot have both 'except' and 'except*' on the same 'try'`
                | 'try' ':' block* exceptStarBlock+ a:'except' (expression ('as' NAME)?)? ':'
                    => at a `cannot have both 'except' and 'except*' on the same 'try'` ;
            exceptBlock:
                | badExceptIndent
                | 'except' expression ':' block
                | 'except' expression 'as' NAME ':' block
                | 'except' expressions ':' block
                | 'except' ':' block
                | badExcept ;
            badExceptIndent:
                | a:'except' expression ('as' NAME)? ':' NEWLINE !INDENT
                    => indent a `expected an indented block after 'except' statement on line %l`
                | a:'except' ':' NEWLINE !INDENT
                    => indent a `expected an indented block after 'except' statement on line %l` ;
            badExcept:
                | 'except' a:expression ',' expressions 'as' NAME ':'
                    => from a `multiple exception types must be parenthesized when using 'as'`
                | 'except' expression ('as' NAME)? NEWLINE => last `expected ':'`
                | 'except' NEWLINE => last `expected ':'`
                | 'except' expression 'as' a:expression ':' block => at a `cannot use except statement with %n` ;
            exceptStarBlock:
                | badExceptStarIndent
                | 'except' '*' expression ':' block
                | 'except' '*' expression 'as' NAME ':' block
                | 'except' '*' expressions ':' block
                | badExceptStar ;
            badExceptStarIndent:
                a:'except' '*' expression ('as' NAME)? ':' NEWLINE !INDENT
                    => indent a `expected an indented block after 'except*' statement on line %l` ;
            badExceptStar:
                | 'except' '*' a:expression ',' expressions 'as' NAME ':'
                    => from a `multiple exception types must be parenthesized when using 'as'`
                | 'except' '*' expression ('as' NAME)? NEWLINE => last `expected ':'`
                | 'except' '*' (NEWLINE | ':') => last `expected one or more exception types`
                | 'except' '*' expression 'as' a:expression ':' block => at a `cannot use except* statement with %n` ;
            finallyBlock: badFinally | 'finally' ^':' block ;
            badFinally:
                a:'finally' ':' NEWLINE !INDENT
                    => indent a `expected an indented block after 'finally' statement on line %l` ;

            typeAlias: "type" NAME typeParams? '=' expression ;
            typeParams: badTypeParams | '[' (typeParam ++ ',') ','? ']' ;
            badTypeParams: '[' a:']' => from a `Type parameter list cannot be empty` ;
            typeParam:
                | NAME (':' expression)? ('=' expression)?
                | badTypeParam
                | '*' NAME ('=' starExpression)?
                | '**' NAME ('=' expression)? ;
            badTypeParam:
                | '*' NAME a:':' b:expression => do boundOfTypeVarTuple
                | '**' NAME a:':' b:expression => do boundOfParamSpec ;
            """;

    /** The rules of function parameters and of lambda parameters: {@code #} is the name's prefix, {@code $} the closing token. */
    static final String PARAMETERS =
            """
            #params: bad#Params | #parameters ;
            #parameters:
                | #slashPlain #plain* #valued* #starEtc?
                | #slashValued #valued* #starEtc?
                | #plain+ #valued* #starEtc?
                | #valued+ #starEtc?
                | #starEtc ;
            #slashPlain: #plain+ '/' ',' | #plain+ '/' &'$' ;
            #slashValued: #plain* #valued+ '/' ',' | #plain* #valued+ '/' &'$' ;
            #starEtc:
                | bad#StarEtc
                | '*' #plain #maybe* #kwds?
                | '*' #starAnnotated #maybe* #kwds?
                | '*' ',' #maybe+ #kwds?
                | #kwds ;
            #kwds: bad#Kwds | '**' #plain ;
            #plain: <#param> ',' TYPE_COMMENT? | <#param> TYPE_COMMENT? &'$' ;
            #valued: #param default ',' TYPE_COMMENT? | #param default TYPE_COMMENT? &'$' ;
            #maybe: #param default? ',' TYPE_COMMENT? | #param default? TYPE_COMMENT? &'$' ;
            bad#Params:
                | a:'/' ',' => at a `at least one argument must precede /`
                | (#slashPlain | #slashValued) #maybe* a:'/' => at a `/ may appear only once`
                | #slashPlain? #plain* (#slashValued | #valued+) a:#plain
                    => at a `parameter without a default follows parameter with a default`
                | #plain* a:'(' (@InParentheses) ','? b:')' => range a b `@Parenthesized`
                | (#slashPlain | #slashValued)? #maybe* '*' (',' | #plain) #maybe* a:'/' => at a `/ must be ahead of *`
                | #maybe+ '/' a:'*' => at a `expected comma between / and *` ;
            bad#StarEtc:
                | @BareStar
                | '*' ',' TYPE_COMMENT => last `bare * has associated type comment`
                | '*' #param a:'=' => at a `var-positional argument cannot have default value`
                | '*' (#plain | ',') #maybe* a:'*' (#plain | ',') => at a `* argument may appear only once` ;
            bad#Kwds:
                | '**' #param a:'=' => at a `var-keyword argument cannot have default value`
                | '**' #param ',' a:#param => at a `arguments cannot follow var-keyword argument`
                | '**' #param ',' a:('*' | '**' | '/') => at a `arguments cannot follow var-keyword argument` ;
            """;

    static String parameters() {
        String function =
                PARAMETERS
                        .replace("@InParentheses", "plain+")
                        .replace("@Parenthesized", "Function parameters cannot be parenthesized")
                        .replace(
                                "@BareStar",
                                "a:'*' (')' | ',' (')' | '**')) => at a `named arguments must follow bare *`")
                        .replace("#", "")
                        .replace("$", ")");
        String lambda =
                PARAMETERS
                        .replace("@InParentheses", "lambdaparam ++ ','")
                        .replace(
                                "@Parenthesized",
                                "Lambda expression parameters cannot be parenthesized")
                        .replace(
                                "@BareStar",
                                "'*' (':' | ',' (':' | '**')) => last `named arguments must follow bare *`")
                        .replace("#", "lambda")
                        .replace("$", ":");
        return function
                + lambda
                + """
                param: NAME (':' expression)? ;
                starAnnotated: <paramStar> ',' TYPE_COMMENT? | <paramStar> TYPE_COMMENT? &')' ;
                paramStar: NAME ':' starExpression ;
                lambdaparam: NAME ;
                lambdastarAnnotated: '*' '*' '*' ;
                default: '=' expression | badDefault ;
                badDefault: a:'=' &(')' | ',') => at a `expected default value expression` ;
                """;
    }

    static final String PATTERNS =
            """
            matchStmt: "match" subject ':' NEWLINE INDENT caseBlock+ DEDENT | badMatch ;
            badMatch:
                | "match" subject NEWLINE => last `expected ':'`
                | a:"match" subject ':' NEWLINE !INDENT
                    => indent a `expected an indented block after 'match' statement on line %l` ;
            subject: starNamed ',' starNameds? | named ;
            caseBlock: badCase | "case" patterns guard? ':' block ;
            badCase:
                | "case" patterns guard? NEWLINE => last `expected ':'`
                | a:"case" patterns guard? ':' NEWLINE !INDENT
                    => indent a `expected an indented block after 'case' statement on line %l` ;
            guard: 'if' named ;
            patterns: openSequence | pattern ;
            pattern: asPattern | orPattern ;
            asPattern: orPattern 'as' captureTarget | badAsPattern ;
            badAsPattern:
                | orPattern 'as' a:"_" => at a `cannot use '_' as a target`
                | orPattern 'as' a:expression => at a `cannot use %n as pattern target` ;
            orPattern: closedPattern ++ '|' ;
            closedPattern:
                | literalPattern
                | captureTarget
                | "_"
                | attr !('.' | '(' | '=')
                | '(' pattern ')'
                | '[' maybeSequence? ']'
                | '(' openSequence? ')'
                | mappingPattern
                | classPattern ;
            literalPattern: signedNumber !('+' | '-') | complexNumber | strings | 'None' | 'True' | 'False' ;
            complexNumber: ('+' | '-')? NUMBER ('+' | '-') NUMBER ;
            signedNumber: ('+' | '-')? NUMBER ;
            captureTarget: !"_" <NAME> !('.' | '(' | '=') ;
            attr: NAME ('.' NAME)+ ;
            nameOrAttr: NAME ('.' NAME)* ;
            openSequence: maybeStar ',' maybeSequence? ;
            maybeSequence: (maybeStar ++ ',') ','? ;
            maybeStar: '*' captureTarget | '*' "_" | pattern ;
            mappingPattern:
                | '{' '}'
                | '{' doubleStarPattern ','? '}'
                | '{' itemsPattern ',' doubleStarPattern ','? '}'
                | '{' itemsPattern ','? '}' ;
            itemsPattern: ((literalPattern | attr) ':' pattern) ++ ',' ;
            doubleStarPattern: '**' <captureTarget> ;
            classPattern:
                | nameOrAttr '(' ')'
                | nameOrAttr '(' (pattern ++ ',') ','? ')'
                | nameOrAttr '(' (keywordPattern ++ ',') ','? ')'
                | nameOrAttr '(' (pattern ++ ',') ',' (keywordPattern ++ ',') ','? ')'
                | badClassPattern ;
            keywordPattern: NAME '=' pattern ;
            badClassPattern:
                nameOrAttr '(' ((pattern ++ ',') ',')? (keywordPattern ++ ',') ',' a:(pattern ++ ',')
                    => at a `positional patterns follow keyword patterns` ;
            """;

    static final String EXPRESSIONS =
            """
            expressions: @Tuple expression (',' expression)+ ','? | @Tuple expression ',' | expression ;
            expression: badExpression | badLegacy | conditional | disjunction | lambda ;
            conditional: @IfExp disjunction 'if' disjunction 'else' expression ;
            yieldExpr: @Yield 'yield' 'from' expression | @Yield 'yield' starExpressions? ;
            starExpressions: @Tuple starExpression (',' starExpression)+ ','? | @Tuple starExpression ',' | starExpression ;
            starExpression: @Starred '*' bitOr | expression ;
            starNameds: (starNamed ++ ',') ','? ;
            starNamed: @Starred '*' bitOr | named ;
            assignmentExpression: @NamedExpr NAME ':=' ~ expression ;
            named: assignmentExpression | badNamed | <expression> !':=' ;
            disjunction: @BoolOp conjunction ('or' conjunction)+ | conjunction ;
            conjunction: @BoolOp inversion ('and' inversion)+ | inversion ;
            inversion: @UnaryOp 'not' inversion | comparison ;
            comparison: @Compare bitOr (compareOp bitOr)+ | bitOr ;
            compareOp: '==' | notEqual | '<=' | '<' | '>=' | '>' | 'not' 'in' | 'in' | 'is' 'not' | 'is' ;
            notEqual: '!=' => do checkDiamond ;
            bitOr: bitXor >> ( @BinOp '|' bitXor ) ;
            bitXor: bitAnd >> ( @BinOp '^' bitAnd ) ;
            bitAnd: shift >> ( @BinOp '&' shift ) ;
            shift: shiftBase >> ( @BinOp ('<<' | '>>') sum ) ;
            shiftBase: badArithmetic | sum ;
            sum: term >> ( @BinOp ('+' | '-') term ) ;
            term: termBase >> ( @BinOp ('*' | '/' | '//' | '%' | '@') factor ) ;
            termBase: badFactor | factor ;
            factor: @UnaryOp '+' factor | @UnaryOp '-' factor | @UnaryOp '~' factor | power ;
            power: @BinOp awaitPrimary '**' factor | awaitPrimary ;
            awaitPrimary: @Await 'await' primary | primary ;
            badArithmetic:
                sum ('+' | '-' | '*' | '/' | '%' | '//' | '@') a:'not' b:inversion
                    => range a b `'not' after an operator must be parenthesized` ;
            badFactor: ('+' | '-' | '~') a:'not' b:factor => range a b `'not' after an operator must be parenthesized` ;
            primary: atom >> (
                | @Attribute '.' NAME
                | @Call genexp
                | @Call '(' arguments? ')'
                | @Subscript '[' slices ']' ) ;
            slices: <slice> !',' | @Tuple (slice | starred) ++ ',' ','? ;
            slice: @Slice expression? ':' expression? (':' expression?)? | named ;
            atom:
                | NAME
                | @True 'True'
                | @False 'False'
                | @None 'None'
                | &(STRING | FSTRING_START | TSTRING_START) <strings>
                | NUMBER
                | &'(' <(genexp | tuple | group)>
                | &'[' <(listcomp | list)>
                | &'{' <(dictcomp | setcomp | dict | set)>
                | @Ellipsis '...' ;
            group: '(' <(yieldExpr | named)> ')' | badGroup ;
            badGroup:
                | '(' a:starred ')' => at a `cannot use starred expression here`
                | '(' a:'**' expression ')' => at a `cannot use double starred expression here` ;
            lambda: @Lambda 'lambda' lambdaparams? ':' expression ;
            list: @List '[' starNameds? ']' ;
            tuple: @Tuple '(' (starNamed ',' starNameds?)? ')' ;
            set: @Set '{' starNameds '}' ;
            dict: @Dict '{' pairs? '}' | '{' badPairs '}' ;
            pairs: (pair ++ ',') ','? ;
            pair: '**' bitOr | keyValue ;
            keyValue: expression ':' expression ;
            badPairs:
                | (pair ++ ',') ',' badPair
                | expression ':' a:'*' bitOr => from a `cannot use a starred expression in a dictionary value`
                | expression a:':' &('}' | ',') => at a `expression expected after dictionary key and ':'` ;
            badPair:
                | a:expression !':' => do keyWithoutColon
                | expression ':' a:'*' bitOr => from a `cannot use a starred expression in a dictionary value`
                | expression a:':' &('}' | ',') => at a `expression expected after dictionary key and ':'` ;

            forIf:
                | 'async' 'for' starTargets 'in' ~ disjunction ('if' disjunction)*
                | 'for' starTargets 'in' ~ disjunction ('if' disjunction)*
                | badForIf
                | badForTarget ;
            forIfs: forIf+ ;
            badForIf:
                'async'? 'for' (bitOr (',' bitOr)* ','?) !'in' => last `'in' expected after for-loop variables` ;
            listcomp: @ListComp '[' named forIfs ']' | badComprehension ;
            setcomp: @SetComp '{' named forIfs '}' | badComprehension ;
            genexp: @GeneratorExp '(' (assignmentExpression | expression !':=') forIfs ')' | badComprehension ;
            dictcomp: @DictComp '{' keyValue forIfs '}' | badDictComprehension ;
            badDictComprehension:
                '{' a:'**' bitOr forIfs '}' => at a `dict unpacking cannot be used in dict comprehension` ;
            badComprehension:
                | ('[' | '(' | '{') a:starred forIfs => at a `iterable unpacking cannot be used in comprehension`
                | ('[' | '{') a:starNamed ',' b:starNameds forIfs
                    => range a b `did you forget parentheses around the comprehension target?`
                | ('[' | '{') a:starNamed b:',' forIfs
                    => range a b `did you forget parentheses around the comprehension target?` ;

            arguments: args ','? &')' | badArguments ;
            args: positional ++ ',' (',' kwargs)? | kwargs ;
            positional: starred | (assignmentExpression | expression !':=') !'=' ;
            kwargs:
                | (kwargOrStarred ++ ',') ',' (kwargOrDoubleStarred ++ ',')
                | kwargOrStarred ++ ','
                | kwargOrDoubleStarred ++ ',' ;
            starred: badStarredUnpacking | @Starred '*' expression | badStarred ;
            kwargOrStarred: badKwarg | NAME '=' expression | starred ;
            kwargOrDoubleStarred: badKwarg | NAME '=' expression | @Unpacked '**' expression ;
            badArguments:
                | ((positional ++ ',' ',' kwargs) | kwargs) a:',' ((starred !'=') ++ ',')
                    => from a `iterable argument unpacking follows keyword argument unpacking`
                | a:expression b:forIfs ',' (args | expression forIfs)?
                    => range a b `Generator expression must be parenthesized`
                | a:NAME b:'=' expression forIfs
                    => range a b `invalid syntax. Maybe you meant '==' or ':=' instead of '='?`
                | (args ',')? a:NAME b:'=' &(',' | ')') => range a b `expected argument value expression`
                | a:args b:forIfs => do bareGenerator
                | args ',' a:expression b:forIfs => range a b `Generator expression must be parenthesized`
                | a:args ',' args => do positionalAfterKeyword ;
            badKwarg:
                | a:('True' | 'False' | 'None') b:'=' => range a b `cannot assign to %t`
                | a:NAME b:'=' expression forIfs
                    => range a b `invalid syntax. Maybe you meant '==' or ':=' instead of '='?`
                | !(NAME '=') a:expression b:'='
                    => range a b `expression cannot contain assignment, perhaps you meant "=="?`
                | a:'**' expression '=' b:expression => range a b `cannot assign to keyword argument unpacking` ;
            badStarredUnpacking: a:'*' expression '=' b:expression
                => range a b `cannot assign to iterable argument unpacking` ;
            badStarred: '*' => last `Invalid star expression` ;

            badLegacy: a:NAME !'(' b:starExpressions => do legacyStatement ;
            badExpression:
                | STRING a:(!STRING withoutInvalid)+ STRING
                    => at a `invalid syntax. Is this intended to be part of the string?`
                | !(NAME STRING | SOFT_KEYWORD) a:disjunction b:withoutInvalid => do missingComma
                | a:disjunction 'if' b:disjunction !('else' | ':')
                    => range a b `expected 'else' after 'if' expression`
                | a:disjunction 'if' b:disjunction 'else' !expression
                    => next `expected expression after 'else', but statement is given`
                | a:(passStmt | breakStmt | continueStmt) 'if' disjunction 'else' simple
                    => at a `expected expression before 'if', but statement is given`
                | a:'lambda' lambdaparams? b:':' &FSTRING_MIDDLE
                    => range a b `f-string: lambda expressions are not allowed without parentheses`
                | a:'lambda' lambdaparams? b:':' &TSTRING_MIDDLE
                    => range a b `t-string: lambda expressions are not allowed without parentheses` ;
            badNamed:
                | a:expression ':=' expression => at a `cannot use assignment expressions with %n`
                | a:NAME '=' b:bitOr !('=' | ':=')
                    => range a b `invalid syntax. Maybe you meant '==' or ':=' instead of '='?`
                | !(list | tuple | genexp | 'True' | 'None' | 'False') a:bitOr b:'=' bitOr !('=' | ':=')
                    => at a `cannot assign to %n here. Maybe you meant '==' instead of '='?` ;

            starTargets: <starTarget> !',' | @Tuple starTarget (',' starTarget)* ','? ;
            starTarget: @Starred '*' (!'*' starTarget) | starredTarget ;
            starredTarget:
                | @Attribute targetPrimary '.' NAME !targetAhead
                | @Subscript targetPrimary '[' slices ']' !targetAhead
                | starAtom ;
            starAtom:
                | NAME
                | '(' <starredTarget> ')'
                | @Tuple '(' ((starTarget (',' starTarget)+ ','?) | starTarget ',')? ')'
                | @List '[' ((starTarget ++ ',') ','?)? ']' ;
            singleTarget: attributeTarget | NAME | '(' <singleTarget> ')' ;
            attributeTarget:
                | @Attribute targetPrimary '.' NAME !targetAhead
                | @Subscript targetPrimary '[' slices ']' !targetAhead ;
            targetPrimary: targetAtom >> (
                | @Attribute '.' NAME &targetAhead
                | @Subscript '[' slices ']' &targetAhead
                | @Call genexp &targetAhead
                | @Call '(' arguments? ')' &targetAhead ) ;
            targetAtom: <atom> &targetAhead ;
            targetAhead: '(' | '[' | '.' ;
            delTargets: (delTarget ++ ',') ','? ;
            delTarget:
                | @Attribute targetPrimary '.' NAME !targetAhead
                | @Subscript targetPrimary '[' slices ']' !targetAhead
                | delAtom ;
            delAtom: NAME | '(' <delTarget> ')' | @Tuple '(' delTargets? ')' | @List '[' delTargets? ']' ;

            strings: badStringMix | @JoinedStr fstring (fstring | STRING)* | @JoinedStr STRING+ fstring (fstring | STRING)*
                | @Constant STRING+ | @TemplateStr tstring+ ;
            badStringMix:
                | a:(fstring | STRING)+ b:tstring
                    => range a b `cannot mix t-string literals with string or bytes literals`
                | a:tstring+ b:(fstring | STRING)
                    => range a b `cannot mix t-string literals with string or bytes literals` ;
            """;

    /** Replacement fields: {@code #} is the letter of the string's prefix, {@code $} the same as a capital. */
    private static final String FIELDS =
            """
            #string: $STRING_START #stringMiddle* $STRING_END ;
            #stringMiddle: #stringField | $STRING_MIDDLE ;
            #stringField: '{' annotatedRhs '='? ('!' NAME)? (':' #stringSpec*)? '}' | bad#Field ;
            #stringSpec: $STRING_MIDDLE | #stringField ;
            bad#Field:
                | '{' a:'=' => at a `#-string: valid expression required before '='`
                | '{' a:'!' => at a `#-string: valid expression required before '!'`
                | '{' a:':' => at a `#-string: valid expression required before ':'`
                | '{' a:'}' => at a `#-string: valid expression required before '}'`
                | '{' !annotatedRhs => next `#-string: expecting a valid expression after '{'`
                | '{' annotatedRhs !('=' | '!' | ':' | '}') => next `#-string: expecting '=', or '!', or ':', or '}'`
                | '{' annotatedRhs '=' !('!' | ':' | '}') => next `#-string: expecting '!', or ':', or '}'`
                | '{' annotatedRhs '='? bad#Conversion
                | '{' annotatedRhs '='? ('!' NAME)? !(':' | '}') => next `#-string: expecting ':' or '}'`
                | '{' annotatedRhs '='? ('!' NAME)? ':' #stringSpec* !'}' => next `#-string: expecting '}', or format specs`
                | '{' annotatedRhs '='? ('!' NAME)? !'}' => next `#-string: expecting '}'` ;
            bad#Conversion:
                | '!' &(':' | '}') => next `#-string: missing conversion character`
                | '!' !NAME => next `#-string: invalid conversion character` ;
            """;

    static String all() {
        return STATEMENTS
                + BLOCKS
                + parameters()
                + PATTERNS
                + EXPRESSIONS
                + "withoutInvalid: @IfExp disjunction 'if' disjunction 'else' expression | disjunction | lambda ;\n"
                + FIELDS.replace("#", "f").replace("$", "F")
                + FIELDS.replace("#", "t").replace("$", "T");
    }
}
